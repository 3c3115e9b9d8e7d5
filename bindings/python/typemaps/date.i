/* Days and instants are whole numbers here, None where there is none; datetime is the business of opt_out._convert. */

%{
/* None is OPTOUT_NO_DATE. */
static int optout_py_date(PyObject *object, optout_date *out)
{
    long value = object == Py_None ? OPTOUT_NO_DATE : PyLong_AsLong(object);
    if (value == -1 && PyErr_Occurred())
        return 0;
    if (value < INT32_MIN || value > INT32_MAX) {
        PyErr_SetString(PyExc_OverflowError, "the day is out of range");
        return 0;
    }
    *out = (optout_date)value;
    return 1;
}

static PyObject *optout_py_day(optout_date date)
{
    return date == OPTOUT_NO_DATE ? Py_NewRef(Py_None) : PyLong_FromLong(date);
}

static PyObject *optout_py_instant(optout_instant instant)
{
    return instant == OPTOUT_NO_INSTANT ? Py_NewRef(Py_None) : PyLong_FromLongLong(instant);
}

/* (kind, date, value); None: not said. A converter of PyArg_ParseTuple too. */
static int optout_py_moment(PyObject *object, void *out)
{
    optout_moment moment = {0, 0, 0};
    if (object != Py_None) {
        int kind = 0, date = 0;
        long long value = 0;
        if (!optout_py_is_tuple(object) ||
            !PyArg_ParseTuple(object, "iiL", &kind, &date, &value))
            return 0;
        moment.kind = kind;
        moment.date = date;
        moment.value = value;
    }
    memcpy(out, &moment, sizeof moment);
    return 1;
}
%}

%typemap(in, noblock=1) optout_date
{
    if (!optout_py_date($input, &$1))
        SWIG_fail;
}
%typemap(out, noblock=1) optout_date { $result = optout_py_day($1); }
%typemap(in, noblock=1) optout_instant
{
    $1 = PyLong_AsLongLong($input);
    if ($1 == -1 && PyErr_Occurred())
        SWIG_fail;
}
%typemap(out, noblock=1) optout_instant { $result = optout_py_instant($1); }
%typemap(in, noblock=1) optout_moment
{
    if (!optout_py_moment($input, &$1))
        SWIG_fail;
}

/* Two days beside a yes: (earliest, latest), or None for no. */
%typemap(in, numinputs=0, noblock=1) (optout_date *earliest, optout_date *latest)
    (optout_date from = OPTOUT_NO_DATE, optout_date to = OPTOUT_NO_DATE) { $1 = &from; $2 = &to; }
%typemap(argout, noblock=1) (optout_date *earliest, optout_date *latest)
{
    Py_XDECREF($result);
    $result = result ? Py_BuildValue("(ii)", (int)*$1, (int)*$2) : Py_NewRef(Py_None);
    if (!$result)
        SWIG_fail;
}

/* Two instants beside a kind: (kind, first, second), None for kind 0. */
%typemap(in, numinputs=0, noblock=1) (optout_instant *first, optout_instant *second)
    (optout_instant from = OPTOUT_NO_INSTANT, optout_instant to = OPTOUT_NO_INSTANT) { $1 = &from; $2 = &to; }
%typemap(argout, noblock=1) (optout_instant *first, optout_instant *second)
{
    Py_XDECREF($result);
    $result = result ? Py_BuildValue("(iLL)", (int)result, (long long)*$1, (long long)*$2) : Py_NewRef(Py_None);
    if (!$result)
        SWIG_fail;
}

/* The time of day beside a day: (day, microseconds). */
%typemap(in, numinputs=0, noblock=1) int64_t *microseconds (int64_t time = 0) { $1 = &time; }
%typemap(argout, noblock=1) int64_t *microseconds
{
    Py_XDECREF($result);
    $result = result == OPTOUT_NO_DATE ? Py_NewRef(Py_None) : Py_BuildValue("(iL)", (int)result, (long long)*$1);
    if (!$result)
        SWIG_fail;
}
