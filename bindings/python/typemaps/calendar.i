/* Holidays are copied out at once, as tuples in the order of the C members. */

%{
enum { OPTOUT_PY_HOLIDAYS = 16 };

/* (date, class, flags, observed_of, name, local_name, source, rule) */
static PyObject *optout_py_holiday(const optout_holiday *h)
{
    PyObject *observed = optout_py_day(h->observed_of);
    PyObject *one = NULL;
    if (observed)
        one = Py_BuildValue("(iiIOsssz)", (int)h->date, (int)h->holiday_class, (unsigned)h->flags, observed, h->name,
                            h->local_name, h->source, h->rule);
    Py_XDECREF(observed);
    return one;
}

static PyObject *optout_py_holidays(const optout_holiday *list, size_t count)
{
    PyObject *all = PyTuple_New((Py_ssize_t)count);
    for (size_t i = 0; all && i < count; i++) {
        PyObject *one = optout_py_holiday(&list[i]);
        if (!one || PyTuple_SetItem(all, (Py_ssize_t)i, one) != 0)
            Py_CLEAR(all);
    }
    return all;
}
%}

/* As %words: on the stack, and asked for again with room where a day has more. */
%typemap(in, numinputs=0, noblock=1) (optout_holiday *out, size_t cap) (optout_holiday few[OPTOUT_PY_HOLIDAYS])
{
    optout_holiday **days = &$1;
    size_t *days_cap = &$2;
    $1 = few;
    $2 = OPTOUT_PY_HOLIDAYS;
}
%typemap(argout, noblock=1) (optout_holiday *out, size_t cap)
{
    Py_XDECREF($result);
    $result = optout_py_holidays($1, result);
    if (!$result)
        SWIG_fail;
}
%typemap(freearg, noblock=1) (optout_holiday *out, size_t cap)
{
    if ($1 != few$argnum)
        free($1);
}

%define %holidays(function)
%exception function
{
    $action
    if (result > *days_cap) {
        optout_holiday *more = calloc(result, sizeof *more);
        if (!more) {
            PyErr_NoMemory();
            SWIG_fail;
        }
        *days = more;
        *days_cap = result;
        $action
    }
}
%enddef
