/* Text: str is UTF-8, None is NULL only where the C function says so, and no NUL byte cuts a string short. */

%{
/* The bytes of a str without NUL; NULL with a Python error for anything else. */
static const char *optout_py_string(PyObject *object)
{
    if (!PyUnicode_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "expected a str");
        return NULL;
    }
    Py_ssize_t len = 0;
    const char *text = PyUnicode_AsUTF8AndSize(object, &len);
    if (text && strlen(text) != (size_t)len) {
        PyErr_SetString(PyExc_ValueError, "embedded null character");
        return NULL;
    }
    return text;
}

/* PyArg_ParseTuple takes anything else for a mistake of ours. */
static int optout_py_is_tuple(PyObject *object)
{
    if (!PyTuple_Check(object))
        PyErr_SetString(PyExc_TypeError, "expected a tuple");
    return PyTuple_Check(object);
}

/* A whole document, str or bytes; a NUL in it is for the library to judge. NULL with a Python error. */
static const char *optout_py_document(PyObject *object, size_t *len)
{
    Py_ssize_t size = 0;
    char *bytes = NULL;
    const char *text = NULL;
    if (PyUnicode_Check(object))
        text = PyUnicode_AsUTF8AndSize(object, &size);
    else if (!PyBytes_Check(object))
        PyErr_SetString(PyExc_TypeError, "expected a str or bytes");
    else if (PyBytes_AsStringAndSize(object, &bytes, &size) == 0)
        text = bytes;
    *len = (size_t)size;
    return text;
}

/* None for NULL. */
static PyObject *optout_py_text(const char *text)
{
    return text ? PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "strict") : Py_NewRef(Py_None);
}

/* A larger room for a text that did not fit into `room`; *text keeps what the caller must free. */
static int optout_py_grow(char *room, char **text, size_t *cap, size_t need)
{
    char *more = need < SIZE_MAX ? malloc(need + 1) : NULL;
    if (*text != room)
        free(*text);
    *text = more ? more : room;
    if (!more) {
        PyErr_NoMemory();
        return 0;
    }
    *cap = need + 1;
    return 1;
}
%}

%typemap(in, noblock=1) const char *
{
    $1 = ($1_ltype)optout_py_string($input);
    if (!$1)
        SWIG_fail;
}
%typemap(in, noblock=1) const char *lang, const char *json_value, const char *tag
{
    $1 = $input == Py_None ? NULL : ($1_ltype)optout_py_string($input);
    if (!$1 && $input != Py_None)
        SWIG_fail;
}
%typemap(freearg) const char *, const char *lang, const char *json_value, const char *tag ""
%typemap(out, noblock=1) const char *
{
    $result = optout_py_text($1);
    if (!$result)
        SWIG_fail;
}

%typemap(in, noblock=1) (const char *json, size_t len), (const char *text, size_t len)
{
    $1 = ($1_ltype)optout_py_document($input, &$2);
    if (!$1)
        SWIG_fail;
}
%typemap(freearg) (const char *json, size_t len), (const char *text, size_t len) ""

/* Text that the caller frees. */
%typemap(in, numinputs=0, noblock=1) (char **json, size_t *len) (char *written = NULL, size_t length = 0)
{
    $1 = &written;
    $2 = &length;
}
%typemap(argout, noblock=1) (char **json, size_t *len)
{
    if (result == OPTOUT_OK) {
        Py_XDECREF($result);
        $result = PyUnicode_DecodeUTF8(*$1, (Py_ssize_t)*$2, "strict");
        if (!$result)
            SWIG_fail;
    }
}
%typemap(freearg, noblock=1) (char **json, size_t *len) { optout_free(*$1); }

/* Text as snprintf writes it: on the stack; where that is too small, asked for again with room. The names stand outside
 * a block, so that %words can reach them whatever the number of the argument. */
%typemap(in, numinputs=0, noblock=1) (char *buf, size_t cap) (char room[512])
{
    char **words_text = &$1;
    size_t *words_cap = &$2;
    char *words_room = room;
    $1 = room;
    $2 = sizeof room;
}
%typemap(argout, noblock=1) (char *buf, size_t cap)
{
    Py_XDECREF($result);
    $result = PyUnicode_DecodeUTF8($1, (Py_ssize_t)result, "strict");
    if (!$result)
        SWIG_fail;
}
%typemap(freearg, noblock=1) (char *buf, size_t cap)
{
    if ($1 != room$argnum)
        free($1);
}

%define %words(function)
%exception function
{
    $action
    if (result >= *words_cap) {
        if (!optout_py_grow(words_room, words_text, words_cap, result))
            SWIG_fail;
        $action
    }
}
%enddef
