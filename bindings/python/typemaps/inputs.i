/* Inputs are tuples here, or None where C allows NULL; answers are tuples too. Their order is that of the C members. */

%{
/* Converters of PyArg_ParseTuple: a rule or a clock, or None. */
static int optout_py_rule(PyObject *object, void *out)
{
    const optout_rule **rule = out;
    *rule = object == Py_None ? NULL : optout_py_handle(object, "optout_rule");
    return *rule != NULL || object == Py_None;
}

static int optout_py_clock(PyObject *object, void *out)
{
    const optout_clock **clock = out;
    *clock = object == Py_None ? NULL : optout_py_handle(object, "optout_clock");
    return *clock != NULL || object == Py_None;
}

/* Another one: (years, months, weeks, days, hours, working_days); None: not said. */
static int optout_py_period(PyObject *object, void *out)
{
    optout_period period = {0};
    if (object != Py_None && (!optout_py_is_tuple(object) ||
                              !PyArg_ParseTuple(object, "iiiiii", &period.years, &period.months, &period.weeks,
                                                &period.days, &period.hours, &period.working_days)))
        return 0;
    memcpy(out, &period, sizeof period);
    return 1;
}

/* Room for the items of a tuple, at least one, all zero; NULL with a Python error. */
static void *optout_py_room(PyObject *object, size_t item)
{
    void *made;
    if (!optout_py_is_tuple(object))
        return NULL;
    made = calloc((size_t)PyTuple_Size(object) + 1, item);
    return made ? made : PyErr_NoMemory();
}

/* ((first, last), ...), which the caller frees; NULL with a Python error. */
static optout_pause *optout_py_pauses(PyObject *object)
{
    optout_pause *list = optout_py_room(object, sizeof *list);
    for (Py_ssize_t i = 0; list && i < PyTuple_Size(object); i++) {
        PyObject *pause = PyTuple_GetItem(object, i);
        if (!optout_py_is_tuple(pause) || !PyArg_ParseTuple(pause, "ii", &list[i].first, &list[i].last)) {
            free(list);
            list = NULL;
        }
    }
    return list;
}

/* ((date, place, name), ...), with texts borrowed from it; the caller frees the list. NULL with a Python error. */
static optout_decree *optout_py_decrees(PyObject *object)
{
    optout_decree *list = optout_py_room(object, sizeof *list);
    for (Py_ssize_t i = 0; list && i < PyTuple_Size(object); i++) {
        PyObject *decree = PyTuple_GetItem(object, i);
        if (!optout_py_is_tuple(decree) ||
            !PyArg_ParseTuple(decree, "iss", &list[i].date, &list[i].place, &list[i].name)) {
            free(list);
            list = NULL;
        }
    }
    return list;
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

/* (options, clock, rule, period, direction, event, place, zone, pauses); the pauses are freed by optout_py_drop_query. */
static int optout_py_query(PyObject *object, optout_deadline_query *out)
{
    optout_deadline_query query = OPTOUT_INIT(optout_deadline_query);
    unsigned options = 0;
    int direction = 0;
    PyObject *pauses = NULL;
    if (!optout_py_is_tuple(object) ||
        !PyArg_ParseTuple(object, "IO&O&O&iO&zzO", &options, optout_py_clock, &query.clock, optout_py_rule, &query.rule,
                          optout_py_period, &query.period, &direction, optout_py_moment, &query.event, &query.place,
                          &query.zone, &pauses))
        return 0;
    query.options = options;
    query.direction = direction;
    if (pauses != Py_None) {
        query.pauses = optout_py_pauses(pauses);
        if (!query.pauses)
            return 0;
        query.pause_count = (uint64_t)PyTuple_Size(pauses);
    }
    *out = query;
    return 1;
}

static void optout_py_drop_query(const optout_deadline_query *query)
{
    free((void *)query->pauses);
}

/* (flags, zone_dir, decrees); the decrees are freed by optout_py_drop_options. */
static int optout_py_options(PyObject *object, optout_atlas_options *out)
{
    optout_atlas_options options = OPTOUT_INIT(optout_atlas_options);
    unsigned flags = 0;
    PyObject *decrees = NULL;
    if (!optout_py_is_tuple(object) || !PyArg_ParseTuple(object, "IzO", &flags, &options.zone_dir, &decrees))
        return 0;
    options.flags = flags;
    if (decrees != Py_None) {
        options.decrees = optout_py_decrees(decrees);
        if (!options.decrees)
            return 0;
        options.decree_count = (uint64_t)PyTuple_Size(decrees);
    }
    *out = options;
    return 1;
}

static void optout_py_drop_options(const optout_atlas_options *options)
{
    free((void *)options->decrees);
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
%input(optout_period, optout_py_period)

%typemap(freearg, noblock=1) const optout_deadline_query *
{
    if ($1)
        optout_py_drop_query($1);
}
%typemap(freearg, noblock=1) const optout_atlas_options *
{
    if ($1)
        optout_py_drop_options($1);
}

%{
static PyObject *optout_py_parts(const optout_period *p)
{
    return Py_BuildValue("(iiiiii)", (int)p->years, (int)p->months, (int)p->weeks, (int)p->days, (int)p->hours,
                         (int)p->working_days);
}
%}
%typemap(in, numinputs=0, noblock=1) optout_period *out (optout_period read) { $1 = &read; }
%typemap(argout, noblock=1) optout_period *out
{
    if (result == OPTOUT_OK) {
        Py_XDECREF($result);
        $result = optout_py_parts($1);
        if (!$result)
            SWIG_fail;
    }
}
%typemap(out, noblock=1) const optout_period *
{
    $result = $1 ? optout_py_parts($1) : Py_NewRef(Py_None);
    if (!$result)
        SWIG_fail;
}

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
