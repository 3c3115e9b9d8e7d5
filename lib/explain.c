#include "explain_private.h"

#include <stdlib.h>
#include <string.h>

typedef struct step {
    const char *code, *act, *article;
    const optout_words *row;
    size_t arg; /* offset in args, SIZE_MAX: none */
    optout_date before, after;
} step;

struct optout_explanation {
    step *steps;
    size_t count, cap;
    optout_text__buffer args;
};

optout_explanation *optout_explanation_new(void)
{
    return calloc(1, sizeof(optout_explanation));
}

void optout_explanation_clear(optout_explanation *why)
{
    if (!why)
        return;
    why->count = 0;
    why->args.len = 0;
    why->args.failed = false;
}

void optout_explanation_free(optout_explanation *why)
{
    if (!why)
        return;
    optout_text__drop(&why->args);
    free(why->steps);
    free(why);
}

optout_status optout_explain__step(optout_explanation *why, const char *code, const char *act, const char *article,
                                   optout_date before, optout_date after, const char *arg, const optout_words *row)
{
    size_t arg_at = SIZE_MAX;

    if (!why)
        return OPTOUT_OK;
    if (why->count == why->cap) {
        size_t cap = why->cap ? why->cap * 2 : 16;
        step *steps = realloc(why->steps, cap * sizeof *steps);
        if (!steps)
            return OPTOUT_E_MEMORY;
        why->steps = steps;
        why->cap = cap;
    }
    if (arg) {
        arg_at = why->args.len;
        optout_text__grow(&why->args, arg, strlen(arg) + 1);
        if (why->args.failed) {
            why->args.failed = false;
            return OPTOUT_E_MEMORY;
        }
    }
    why->steps[why->count++] = (step){code, act, article, row, arg_at, before, after};
    return OPTOUT_OK;
}

optout_status optout_explain__plain(optout_explanation *why, const char *code, const char *act, const char *article)
{
    return optout_explain__step(why, code, act, article, OPTOUT_NO_DATE, OPTOUT_NO_DATE, NULL, NULL);
}

static const char *arg_of(const optout_explanation *why, const step *s)
{
    return s->arg == SIZE_MAX ? NULL : why->args.data + s->arg;
}

optout_status optout_explain__append(optout_explanation *why, const optout_explanation *more)
{
    for (size_t i = 0; why && more && i < more->count; i++) {
        const step *s = &more->steps[i];
        if (optout_explain__step(why, s->code, s->act, s->article, s->before, s->after, arg_of(more, s), s->row))
            return OPTOUT_E_MEMORY;
    }
    return OPTOUT_OK;
}

static const step *step_at(const optout_explanation *why, size_t i)
{
    return why && i < why->count ? &why->steps[i] : NULL;
}

size_t optout_explanation_count(const optout_explanation *why)
{
    return why ? why->count : 0;
}

const char *optout_explanation_code(const optout_explanation *why, size_t i)
{
    const step *s = step_at(why, i);
    return s ? s->code : NULL;
}

const char *optout_explanation_act(const optout_explanation *why, size_t i)
{
    const step *s = step_at(why, i);
    return !s ? NULL : s->act ? s->act : "";
}

const char *optout_explanation_article(const optout_explanation *why, size_t i)
{
    const step *s = step_at(why, i);
    return !s ? NULL : s->article ? s->article : "";
}

optout_date optout_explanation_before(const optout_explanation *why, size_t i)
{
    const step *s = step_at(why, i);
    return s ? s->before : OPTOUT_NO_DATE;
}

optout_date optout_explanation_after(const optout_explanation *why, size_t i)
{
    const step *s = step_at(why, i);
    return s ? s->after : OPTOUT_NO_DATE;
}

const char *optout_explain__template(const char *code, const char *lang)
{
    static const optout_explain__row *const tables[] = {optout_explain__en, optout_explain__de, optout_explain__fr};
    const char *language = optout_language(lang);

    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        if (language == optout_language_at(t))
            for (const optout_explain__row *row = tables[t]; row->code; row++)
                if (strcmp(row->code, code) == 0)
                    return row->text;
    return NULL;
}

static bool put_hole(optout_text__out *out, const char **at, const char *hole, const char *with)
{
    size_t len = strlen(hole);

    if (strncmp(*at, hole, len) != 0)
        return false;
    optout_text__put(out, with);
    *at += len;
    return true;
}

static bool put_day(optout_text__out *out, const char **at, const char *hole, optout_date day, const char *lang)
{
    if (!put_hole(out, at, hole, NULL))
        return false;
    optout_text__put_date(out, day, lang);
    return true;
}

/* The end of a sentence: what the step is about behind a colon, or nothing more. */
static bool put_end(optout_text__out *out, const char **at, const char *arg, const char *lang)
{
    if (!put_hole(out, at, "{:arg}", NULL))
        return false;
    if (arg)
        optout_text__put_colon(out, lang);
    optout_text__put(out, arg ? arg : ".");
    return true;
}

size_t optout_explanation_text(const optout_explanation *why, size_t i, const char *lang, char *buf, size_t cap)
{
    const step *s = step_at(why, i);
    optout_text__out out;

    optout_text__begin(&out, buf, cap);
    const char *at = s ? optout_explain__template(s->code, lang) : NULL;
    while (at && *at) {
        if (*at == '{' &&
            (put_day(&out, &at, "{before}", s->before, lang) || put_day(&out, &at, "{after}", s->after, lang) ||
             put_hole(&out, &at, "{arg}", arg_of(why, s)) || put_end(&out, &at, arg_of(why, s), lang) ||
             put_hole(&out, &at, "{row}", s->row ? optout_text__words(s->row, lang) : NULL)))
            continue;
        optout_text__put_len(&out, at++, 1);
    }
    return optout_text__end(&out);
}
