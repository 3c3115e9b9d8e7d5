/* Handles travel as capsules: no SWIG object, no type shared with other modules. */

%{
/* The pointer in a capsule of that name; NULL with a Python error for anything else, None too. */
static void *optout_py_handle(PyObject *object, const char *name)
{
    if (PyCapsule_IsValid(object, name))
        return PyCapsule_GetPointer(object, name);
    PyErr_Format(PyExc_TypeError, "expected a handle of type %s", name);
    return NULL;
}

/* None for NULL. */
static PyObject *optout_py_capsule(const void *pointer, const char *name, PyCapsule_Destructor end)
{
    return pointer ? PyCapsule_New((void *)pointer, name, end) : Py_NewRef(Py_None);
}
%}

/* What is static, or lives as long as another handle that the Python layer holds. */
%define %borrowed(T)
%typemap(in, noblock=1) const T *
{
    $1 = ($1_ltype)optout_py_handle($input, #T);
    if (!$1)
        SWIG_fail;
}
%typemap(out, noblock=1) const T *
{
    $result = optout_py_capsule($1, #T, NULL);
    if (!$result)
        SWIG_fail;
}
%typemap(in, numinputs=0, noblock=1) const T **out (const T *found = NULL) { $1 = ($1_ltype)&found; }
%typemap(argout, noblock=1) const T **out
{
    if (result == OPTOUT_OK) {
        Py_XDECREF($result);
        $result = optout_py_capsule(*$1, #T, NULL);
        if (!$result)
            SWIG_fail;
    }
}
%enddef

/* What Python owns: the capsule frees it, T_free() itself is not reachable. */
%define %handle(T)
%borrowed(T)
%ignore T ## _free;
%{
static void T ## _end(PyObject *capsule)
{
    T ## _free((T *)PyCapsule_GetPointer(capsule, #T));
}
%}
%typemap(in, noblock=1) T *
{
    $1 = ($1_ltype)optout_py_handle($input, #T);
    if (!$1)
        SWIG_fail;
}
%typemap(out, noblock=1) T * /* a constructor: NULL is no memory */
{
    $result = $1 ? PyCapsule_New($1, #T, T ## _end) : PyErr_NoMemory();
    if (!$result) {
        T ## _free($1);
        SWIG_fail;
    }
}
%typemap(in, numinputs=0, noblock=1) T **out (T *made = NULL) { $1 = &made; }
%typemap(argout, noblock=1) T **out
{
    if (result == OPTOUT_OK) {
        Py_XDECREF($result);
        $result = PyCapsule_New(*$1, #T, T ## _end);
        if (!$result) {
            T ## _free(*$1);
            SWIG_fail;
        }
    }
}
%enddef
