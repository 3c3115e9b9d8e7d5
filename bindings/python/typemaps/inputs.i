/* Inputs are tuples here, or None where C allows NULL; answers are tuples too. Their order is that of the C members. */

%{
/* A converter of PyArg_ParseTuple: a rule, or None. */
static int optout_py_rule(PyObject *object, void *out)
{
    const optout_rule **rule = out;
    *rule = object == Py_None ? NULL : optout_py_handle(object, "optout_rule");
    return *rule != NULL || object == Py_None;
}

static int optout_py_limits(PyObject *object, optout_json_limits *out)
{
    unsigned depth = 0;
    unsigned long long bytes = 0, members = 0, string = 0;
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "IKKK", &depth, &bytes, &members, &string))
        return 0;
    optout_json_limits limits = OPTOUT_INIT(optout_json_limits);
    limits.depth = depth;
    limits.bytes = bytes;
    limits.members = members;
    limits.string = string;
    *out = limits;
    return 1;
}

static int optout_py_person(PyObject *object, optout_person *out)
{
    optout_person who = OPTOUT_INIT(optout_person);
    int account = 0;
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "izzO&O&zO&", &account, &who.place, &who.zone, optout_py_moment, &who.born,
                          optout_py_moment, &who.on, &who.event, optout_py_moment, &who.event_day))
        return 0;
    who.account = account;
    *out = who;
    return 1;
}

static int optout_py_query(PyObject *object, optout_deadline_query *out)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "O&O&zz", optout_py_rule, &query.rule, optout_py_moment, &query.event, &query.place,
                          &query.zone))
        return 0;
    *out = query;
    return 1;
}

static int optout_py_options(PyObject *object, optout_atlas_options *out)
{
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    unsigned flags = 0;
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "Iz", &flags, &options.zone_dir))
        return 0;
    options.flags = flags;
    *out = options;
    return 1;
}

/* (moment, ((name, yes), ...)) */
static int optout_py_facts(PyObject *object, optout_facts *out)
{
    optout_facts facts = OPTOUT_INIT(optout_facts);
    PyObject *known = NULL;
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "O&O!", optout_py_moment, &facts.on, &PyTuple_Type, &known))
        return 0;
    for (Py_ssize_t i = 0; i < PyTuple_Size(known); i++) {
        const char *name = NULL;
        int yes = 0;
        optout_error failure;
        PyObject *fact = PyTuple_GetItem(known, i);
        if (!optout_py_is_tuple(fact) || !PyArg_ParseTuple(fact, "si", &name, &yes))
            return 0;
        if (optout_facts_set(&facts, name, yes, &failure) != OPTOUT_OK) {
            optout_py_raise(&failure, NULL);
            return 0;
        }
    }
    *out = facts;
    return 1;
}

static PyObject *optout_py_deadline(const optout_deadline *d)
{
    PyObject *first = optout_py_day(d->first_day);
    PyObject *all = NULL;
    if (first)
        all = Py_BuildValue("(IOiiLL)", (unsigned)d->flags, first, (int)d->last_day_earliest, (int)d->last_day_latest,
                            (long long)d->end_earliest, (long long)d->end_latest);
    Py_XDECREF(first);
    return all;
}

static int optout_py_read_deadline(PyObject *object, optout_deadline *out)
{
    unsigned flags = 0;
    PyObject *first = NULL;
    int earliest = 0, latest = 0;
    long long end_earliest = 0, end_latest = 0;
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "IOiiLL", &flags, &first, &earliest, &latest, &end_earliest, &end_latest))
        return 0;
    memset(out, 0, sizeof *out);
    out->flags = flags;
    out->last_day_earliest = earliest;
    out->last_day_latest = latest;
    out->end_earliest = end_earliest;
    out->end_latest = end_latest;
    return optout_py_date(first, &out->first_day);
}

/* The strings of a tuple, borrowed from it; the caller frees the list. NULL with a Python error. */
static const char **optout_py_strings(PyObject *object, size_t *count)
{
    if (!PyTuple_Check(object)) {
        PyErr_SetString(PyExc_TypeError, "expected a tuple of str");
        return NULL;
    }
    Py_ssize_t size = PyTuple_Size(object);
    const char **list = calloc((size_t)size + 1, sizeof *list);
    if (!list)
        PyErr_NoMemory();
    for (Py_ssize_t i = 0; list && i < size; i++)
        if (!(list[i] = optout_py_string(PyTuple_GetItem(object, i)))) {
            free(list);
            list = NULL;
        }
    *count = (size_t)size;
    return list;
}
%}

%define %input(T, READ)
%typemap(in, noblock=1) const T * (T given)
{
    $1 = NULL;
    if ($input != Py_None) {
        if (!READ($input, &given))
            SWIG_fail;
        $1 = &given;
    }
}
%enddef
%input(optout_json_limits, optout_py_limits)
%input(optout_person, optout_py_person)
%input(optout_deadline_query, optout_py_query)
%input(optout_atlas_options, optout_py_options)
%input(optout_facts, optout_py_facts)
%input(optout_deadline, optout_py_read_deadline)

%typemap(in, numinputs=0, noblock=1) optout_deadline *out (optout_deadline answer) { $1 = &answer; }
%typemap(argout, noblock=1) optout_deadline *out
{
    if (result == OPTOUT_OK) {
        Py_XDECREF($result);
        $result = optout_py_deadline($1);
        if (!$result)
            SWIG_fail;
    }
}
%typemap(out, noblock=1) const optout_deadline *
{
    $result = $1 ? optout_py_deadline($1) : Py_NewRef(Py_None);
    if (!$result)
        SWIG_fail;
}

%typemap(in, noblock=1) (const char *const *citations, size_t count)
{
    $1 = ($1_ltype)optout_py_strings($input, &$2);
    if (!$1)
        SWIG_fail;
}
%typemap(freearg, noblock=1) (const char *const *citations, size_t count) { free((void *)$1); }
