/* Statuses become exceptions: the error lives on the wrapper's stack, opt_out._errors.make() chooses the class. */

%{
/* One problem as (severity, code, message, pointer, line, column, offset, article); NULL with a Python error. */
static PyObject *optout_py_problem(const optout_report *report, size_t i)
{
    const optout_error *e = optout_report_at(report, i);
    return Py_BuildValue("(isssIIKz)", (int)optout_report_severity(report, i), optout_report_code(report, i),
                         e->message, e->pointer, (unsigned)e->line, (unsigned)e->column,
                         (unsigned long long)e->offset, optout_report_article(report, i));
}

/* All problems of a report as a tuple, empty for NULL. */
static PyObject *optout_py_problems(const optout_report *report)
{
    size_t count = optout_report_count(report, 0);
    PyObject *all = PyTuple_New((Py_ssize_t)count);
    for (size_t i = 0; all && i < count; i++) {
        PyObject *one = optout_py_problem(report, i);
        if (!one || PyTuple_SetItem(all, (Py_ssize_t)i, one) != 0)
            Py_CLEAR(all);
    }
    return all;
}

/* Sets the exception for an error; with the problems of the document where there is a report. */
static void optout_py_raise(const optout_error *e, const optout_report *report)
{
    PyObject *problems = report ? optout_py_problems(report) : Py_NewRef(Py_None);
    PyObject *module = problems ? PyImport_ImportModule("opt_out._errors") : NULL;
    PyObject *exception = NULL;
    if (module)
        exception = PyObject_CallMethod(module, "make", "(ssssIIKO)", optout_status_name(e->status), e->code,
                                        e->message, e->pointer, (unsigned)e->line, (unsigned)e->column,
                                        (unsigned long long)e->offset, problems);
    if (exception)
        PyErr_SetObject((PyObject *)Py_TYPE(exception), exception);
    Py_XDECREF(exception);
    Py_XDECREF(module);
    Py_XDECREF(problems);
}
%}

%typemap(out, noblock=1) optout_status { $result = Py_NewRef(Py_None); }

%typemap(in, numinputs=0, noblock=1) optout_error *error (optout_error failure) { $1 = &failure; }
%typemap(argout, noblock=1) optout_error *error
{
    if (result != OPTOUT_OK) {
        Py_CLEAR($result);
        optout_py_raise($1, NULL);
        SWIG_fail;
    }
}

/* A document: the exception carries the report. On success its warnings are asked of the notice. */
%typemap(in, numinputs=0, noblock=1) (optout_report **report, optout_error *error)
    (optout_report *problems = NULL, optout_error failure) { $1 = &problems; $2 = &failure; }
%typemap(argout, noblock=1) (optout_report **report, optout_error *error)
{
    if (result != OPTOUT_OK) {
        Py_CLEAR($result);
        optout_py_raise($2, *$1);
        SWIG_fail;
    }
}
%typemap(freearg, noblock=1) (optout_report **report, optout_error *error) { optout_report_free(*$1); }

/* A borrowed report is copied out at once, so nothing of it can outlive its notice. */
%typemap(out, noblock=1) const optout_report *
{
    $result = optout_py_problems($1);
    if (!$result)
        SWIG_fail;
}
