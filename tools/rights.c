/* The verb `rights`: which rights follow from legal bases, and on which conditions. */
#include "answer_json.h"
#include "show_view.h"

#include <stdlib.h>
#include <string.h>

static void list_facts_json(tool *with)
{
    emit json = {{NULL, 0, 0}, false};

    emit_open(&json, '[');
    for (int32_t i = 0; optout_fact_name(i); i++) {
        buffer question = {NULL, 0, 0};
        emit_open(&json, '{');
        emit_member(&json, "name", optout_fact_name(i));
        emit_member(&json, "article", optout_fact_article(i));
        buffer_written(&question, optout_fact_question, i, with->lang);
        emit_member(&json, "question", buffer_string(&question));
        buffer_drop(&question);
        emit_close(&json, '}');
    }
    emit_close(&json, ']');
    take_json(with, &json);
}

static void list_facts(tool *with)
{
    for (int32_t i = 0; optout_fact_name(i); i++) {
        buffer text = {NULL, 0, 0};
        const char *article = optout_fact_article(i);
        buffer_written(&text, optout_fact_question, i, with->lang);
        if (article && *article) {
            buffer_text(&text, " (");
            buffer_text(&text, article);
            buffer_text(&text, ")");
        }
        page_item(&with->page, 0, optout_fact_name(i), 32, buffer_string(&text));
        buffer_drop(&text);
    }
}

/* 1 yes, 0 no, -1 not said. */
static int fact_of(const optout_facts *facts, int32_t i)
{
    uint64_t bit = (uint64_t)1 << (i % 64);

    if (!(facts->known[i / 64] & bit))
        return -1;
    return (facts->yes[i / 64] & bit) ? 1 : 0;
}

static void put_json(tool *with, const optout_rights *rights)
{
    emit json = {{NULL, 0, 0}, false};

    emit_open(&json, '{');
    emit_key(&json, "on");
    emit_day(&json, with->opt->on);
    emit_key(&json, "bases");
    emit_open(&json, '[');
    for (int i = 0; i < with->opt->operand_count; i++)
        emit_string(&json, with->opt->operands[i]);
    emit_close(&json, ']');
    emit_key(&json, "facts");
    emit_open(&json, '{');
    for (int32_t i = 0; optout_fact_name(i); i++) {
        if (fact_of(&with->opt->facts, i) < 0)
            continue;
        emit_key(&json, optout_fact_name(i));
        emit_bool(&json, fact_of(&with->opt->facts, i) == 1);
    }
    emit_close(&json, '}');
    emit_key(&json, "rights");
    emit_rights(&json, rights, with->lang);
    emit_close(&json, '}');
    take_json(with, &json);
}

static void put_line_of(const tool *with, const char *key, buffer *argument)
{
    buffer text = {NULL, 0, 0};

    words_say(&text, with->lang, key, (const char *const[4]){buffer_string(argument), NULL, NULL, NULL});
    page_paragraph(&with->page, 0, buffer_string(&text));
    buffer_drop(&text);
    buffer_clear(argument);
}

static void put_known(const tool *with)
{
    buffer list = {NULL, 0, 0};

    for (int32_t i = 0; optout_fact_name(i); i++) {
        int fact = fact_of(&with->opt->facts, i);
        if (fact < 0)
            continue;
        if (list.len > 0)
            buffer_text(&list, ", ");
        const char *answer = words_whole(with->lang, fact ? "bool.true" : "bool.false");
        words_say(&list, with->lang, "fact.known", (const char *const[4]){optout_fact_name(i), answer, NULL, NULL});
    }
    if (list.len > 0)
        put_line_of(with, "rights.facts", &list);
    buffer_drop(&list);
}

static void put_bases(const tool *with)
{
    for (int i = 0; i < with->opt->operand_count; i++) {
        const char *citation = with->opt->operands[i];
        const optout_basis *basis = optout_basis_find(citation);
        const optout_framework *framework = optout_framework_find(citation);
        buffer text = {NULL, 0, 0};
        buffer_text(&text, citation);
        buffer_text(&text, basis || framework ? words_whole(with->lang, "mark.colon") : "");
        if (basis)
            buffer_written(&text, optout_basis_text, basis, with->lang);
        else if (framework)
            buffer_written(&text, optout_framework_text, framework, with->lang);
        page_bullet(&with->page, 2, buffer_string(&text));
        buffer_drop(&text);
    }
}

static void put_text(tool *with, const optout_rights *rights)
{
    buffer text = {NULL, 0, 0};

    for (int i = 0; i < with->opt->operand_count; i++) {
        buffer_text(&text, i > 0 ? ", " : "");
        buffer_text(&text, with->opt->operands[i]);
    }
    put_line_of(with, "rights.of", &text);
    put_bases(with);
    day_words(with->lang, &text, with->opt->on);
    put_line_of(with, "rights.as-of", &text);
    put_known(with);
    page_blank(&with->page);
    buffer_drop(&text);
    put_rights(with, rights, true);
    page_blank(&with->page);
    page_paragraph(&with->page, 0, words_whole(with->lang, "advice"));
}

static int judge(tool *with)
{
    optout_facts facts = with->opt->facts;
    optout_rights *rights = NULL;
    optout_error error;

    facts.on = optout_moment_day(with->opt->on);
    optout_status status =
        optout_rights_judge(with->opt->operands, (size_t)with->opt->operand_count, &facts, &rights, &error);
    if (status == OPTOUT_E_UNKNOWN && *error.pointer == '/') {
        long i = strtol(error.pointer + 1, NULL, 10);
        if (i >= 0 && i < with->opt->operand_count) {
            complain("there is no legal basis \"%s\"; one is cited as act and article", with->opt->operands[i]);
            return EXIT_INVALID;
        }
    }
    if (status)
        return failed_with(&error);
    if (with->opt->json)
        put_json(with, rights);
    else
        put_text(with, rights);
    optout_rights_free(rights);
    return EXIT_ANSWERED;
}

int verb_rights(tool *with)
{
    bool names = with->opt->operand_count > 0;

    if (names == with->opt->list_facts) {
        complain("rights takes either CITATION... or --facts");
        return usage_error(options_verb("rights"));
    }
    if (with->opt->unknown_fact) {
        complain("there is no fact \"%s\"; opt-out rights --facts lists them", with->opt->unknown_fact);
        return EXIT_INVALID;
    }
    if (names)
        return judge(with);
    if (with->opt->json)
        list_facts_json(with);
    else
        list_facts(with);
    return EXIT_ANSWERED;
}
