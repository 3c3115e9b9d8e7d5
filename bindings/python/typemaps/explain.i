/* Reasons: a collector is a handle; what is borrowed is copied out at once, in every language that there is. */

%handle(optout_explanation)

%{
/* Step i in a language. */
static PyObject *optout_py_step_text(const optout_explanation *why, size_t i, const char *lang)
{
    char room[512];
    size_t need = optout_explanation_text(why, i, lang, room, sizeof room);
    if (need < sizeof room)
        return PyUnicode_DecodeUTF8(room, (Py_ssize_t)need, "strict");
    char *text = malloc(need + 1);
    if (!text)
        return PyErr_NoMemory();
    (void)optout_explanation_text(why, i, lang, text, need + 1);
    PyObject *result = PyUnicode_DecodeUTF8(text, (Py_ssize_t)need, "strict");
    free(text);
    return result;
}

/* The texts of step i in the order of optout_language_at(). */
static PyObject *optout_py_step_texts(const optout_explanation *why, size_t i)
{
    Py_ssize_t count = 0;
    while (optout_language_at((size_t)count))
        count++;
    PyObject *texts = PyTuple_New(count);
    for (Py_ssize_t k = 0; texts && k < count; k++) {
        PyObject *text = optout_py_step_text(why, i, optout_language_at((size_t)k));
        if (!text || PyTuple_SetItem(texts, k, text) != 0)
            Py_CLEAR(texts);
    }
    return texts;
}

/* (code, act, article, before, after, texts) */
static PyObject *optout_py_step(const optout_explanation *why, size_t i)
{
    PyObject *before = optout_py_day(optout_explanation_before(why, i));
    PyObject *after = before ? optout_py_day(optout_explanation_after(why, i)) : NULL;
    PyObject *texts = after ? optout_py_step_texts(why, i) : NULL;
    PyObject *step = NULL;
    if (texts)
        step = Py_BuildValue("(sssOOO)", optout_explanation_code(why, i), optout_explanation_act(why, i),
                             optout_explanation_article(why, i), before, after, texts);
    Py_XDECREF(before);
    Py_XDECREF(after);
    Py_XDECREF(texts);
    return step;
}

/* All steps as a tuple, empty for NULL. */
static PyObject *optout_py_steps(const optout_explanation *why)
{
    size_t count = optout_explanation_count(why);
    PyObject *all = PyTuple_New((Py_ssize_t)count);
    for (size_t i = 0; all && i < count; i++) {
        PyObject *one = optout_py_step(why, i);
        if (!one || PyTuple_SetItem(all, (Py_ssize_t)i, one) != 0)
            Py_CLEAR(all);
    }
    return all;
}
%}

%typemap(in, noblock=1) optout_explanation *why
{
    $1 = $input == Py_None ? NULL : ($1_ltype)optout_py_handle($input, "optout_explanation");
    if (!$1 && $input != Py_None)
        SWIG_fail;
}
%typemap(out, noblock=1) const optout_explanation *
{
    $result = optout_py_steps($1);
    if (!$result)
        SWIG_fail;
}
