/* Many days at once: anything with a buffer, without a copy. Days are whole numbers of 4 or 8 bytes, as numpy has them
 * (int32, and the int64 that datetime64[D] is); the answers go to a buffer that the caller made. */

%{
/* So many are narrowed at once where they are wider than the library's. */
enum { OPTOUT_PY_BLOCK = 1024 };

/* Whole numbers of this machine, in order and in place; 0 with a Python error for anything else. */
static int optout_py_is_days(const Py_buffer *view)
{
    const char *format = view->format ? view->format : "B";
    if (*format == '@' || *format == '=')
        format++;
    if (strlen(format) != 1 || !strchr("ilq", *format) || (view->itemsize != 4 && view->itemsize != 8)) {
        PyErr_SetString(PyExc_TypeError, "expected a buffer of int32 or int64");
        return 0;
    }
    if ((uintptr_t)view->buf % (size_t)view->itemsize) {
        PyErr_SetString(PyExc_ValueError, "the buffer is not aligned");
        return 0;
    }
    return 1;
}

/* Days of the width that the library takes; what lies beyond it is no day. */
static const int32_t *optout_py_narrow(const void *days, size_t width, size_t from, size_t n, int32_t *room)
{
    if (width == sizeof *room)
        return (const int32_t *)days + from;
    for (size_t i = 0; i < n; i++) {
        int64_t day = ((const int64_t *)days)[from + i];
        room[i] = day < INT32_MIN || day > INT32_MAX ? OPTOUT_NO_DATE : (int32_t)day;
    }
    return room;
}

/* The way back, where there is one to go; no day is numpy's NaT. */
static void optout_py_widen(const int32_t *days, size_t n, size_t width, size_t from, void *out)
{
    for (size_t i = 0; width != sizeof *days && i < n; i++)
        ((int64_t *)out)[from + i] = days[i] == OPTOUT_NO_DATE ? INT64_MIN : days[i];
}

static optout_status optout_py_fits(size_t n, size_t width, const void *answers, size_t room, optout_error *error)
{
    if (room % width == 0 && room / width == n && (uintptr_t)answers % width == 0)
        return OPTOUT_OK;
    memset(error, 0, sizeof *error);
    error->status = OPTOUT_E_ARGUMENT;
    strcpy(error->code, "size");
    strcpy(error->message, "the buffer of the answers is not as that of the days: as many, and aligned");
    return OPTOUT_E_ARGUMENT;
}
%}

%typemap(in, noblock=1) (const void *days, size_t width, size_t n) (Py_buffer column = {0})
{
    if (PyObject_GetBuffer($input, &column, PyBUF_C_CONTIGUOUS | PyBUF_FORMAT) != 0 || !optout_py_is_days(&column))
        SWIG_fail;
    $1 = column.buf;
    $2 = (size_t)column.itemsize;
    $3 = (size_t)column.len / $2;
}
%typemap(freearg, noblock=1) (const void *days, size_t width, size_t n) { PyBuffer_Release(&column$argnum); }
%typemap(in, noblock=1) (void *answers, size_t room) (Py_buffer column = {0})
{
    if (PyObject_GetBuffer($input, &column, PyBUF_C_CONTIGUOUS | PyBUF_WRITABLE) != 0)
        SWIG_fail;
    $1 = column.buf;
    $2 = (size_t)column.len;
}
%typemap(freearg, noblock=1) (void *answers, size_t room) { PyBuffer_Release(&column$argnum); }
