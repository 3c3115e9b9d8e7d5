/* The completions. What depends on the installed command (ids of notices, names of facts) is asked of it when the user
 * presses the key; all else comes from the option table. */
#include "manual.h"

#include <stdio.h>
#include <string.h>

#define ASK_NOTICES "notices 2>/dev/null | cut -d ' ' -f 1"
#define ASK_FACTS "rights --facts 2>/dev/null | sed -n 's/^\\([a-z][a-z0-9-]*\\) .*/\\1/p'"

/* "yes|no" as "yes no" */
static void put_words(const char *choice)
{
    for (; *choice; choice++)
        putchar(*choice == '|' ? ' ' : *choice);
}

/* The names of all verbs, or of all options that a verb takes (with dashes). */
static void put_verb_names(const char *between)
{
    for (const manual_verb *at = manual_verbs; at->name; at++)
        printf("%s%s", at == manual_verbs ? "" : between, at->name);
}

static void put_option_names(unsigned mask)
{
    for (const manual_option *at = manual_options; at->name; at++)
        if ((at->verbs & mask) == mask)
            printf("%s--%s", at == manual_options ? "" : " ", at->name);
}

static unsigned every_verb(void)
{
    unsigned mask = 0;

    for (const manual_verb *at = manual_verbs; at->name; at++)
        mask |= at->bit;
    return mask;
}

/* --- bash: `=` parts words there, so `--lang=de` comes as three -----------------------------------------------------
 */

static void bash_value(const manual_option *of)
{
    const char *equals = strchr(of->argument, '=');

    printf("    --%s) ", of->name);
    if (manual_is_choice(of->argument)) {
        printf("_opt_out_words '");
        put_words(of->argument);
        printf("' ;;\n");
    } else if (strcmp(of->argument, "FILE") == 0) {
        printf("_opt_out_files -f ;;\n");
    } else if (strcmp(of->argument, "DIR") == 0) {
        printf("_opt_out_files -d ;;\n");
    } else if (strcmp(of->name, "fact") == 0) {
        printf("_opt_out_words \"$(\"$command\" " ASK_FACTS ")\" = ;;\n    --fact=) _opt_out_words '");
        put_words(equals + 1);
        printf("' ;;\n");
    } else {
        printf(";;\n");
    }
}

static void bash_with_argument(void)
{
    const char *between = "";

    for (const manual_option *at = manual_options; at->name; at++) {
        if (!at->argument)
            continue;
        printf("%s--%s", between, at->name);
        between = "|";
    }
}

static void bash_operand(const manual_verb *of)
{
    if (strstr(of->operands, "NOTICE"))
        printf("    %s) if [[ $current == */* ]]; then _opt_out_files -f; else\n"
               "        _opt_out_words \"$(\"$command\" " ASK_NOTICES ")\"; fi ;;\n",
               of->name);
    else if (strstr(of->operands, "FILE"))
        printf("    %s) _opt_out_files -f ;;\n", of->name);
    else if (strstr(of->operands, "VERB"))
        printf("    %s) _opt_out_words \"$verbs\" ;;\n", of->name);
}

static void bash_helpers(void)
{
    printf("# bash completion for opt-out, made from its option table.\n\n"
           "# _opt_out_words WORDS [SUFFIX]: offers those that go on as the current word does.\n"
           "_opt_out_words() {\n"
           "    local word\n"
           "    for word in $1; do\n"
           "        [[ $word != \"$current\"* ]] || COMPREPLY+=(\"$word${2-}\")\n"
           "    done\n"
           "    [[ -z ${2-} ]] || compopt -o nospace 2>/dev/null || :\n"
           "}\n\n"
           "# _opt_out_files -f|-d: offers files, or folders.\n"
           "_opt_out_files() {\n"
           "    local path\n"
           "    while IFS= read -r path; do COMPREPLY+=(\"$path\"); done < <(compgen \"$1\" -- \"$current\")\n"
           "    compopt -o filenames 2>/dev/null || :\n"
           "}\n\n");
}

/* Finds the verb, and the option whose value is being written (`option`, with "=" behind NAME= of a value). */
static void bash_places(void)
{
    printf("_opt_out() {\n"
           "    local command=$1 current=${COMP_WORDS[COMP_CWORD]} verb='' option='' options='' word i\n"
           "    local verbs='");
    put_verb_names(" ");
    printf("'\n"
           "    COMPREPLY=()\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        word=${COMP_WORDS[i]}\n"
           "        if [[ -n $option && $word == = ]]; then\n"
           "            [[ ${COMP_WORDS[i - 1]} == --* ]] || option=$option=\n"
           "        elif [[ -n $option && ${COMP_WORDS[i + 1]} != = ]]; then\n"
           "            option=''\n"
           "        elif [[ -z $option ]]; then\n"
           "            case $word in\n"
           "            ");
    bash_with_argument();
    printf(") option=$word ;;\n"
           "            -*) ;;\n"
           "            *) verb=${verb:-$word} ;;\n"
           "            esac\n"
           "        fi\n"
           "    done\n"
           "    if [[ -n $option && $current == = ]]; then\n"
           "        [[ ${COMP_WORDS[COMP_CWORD - 1]} == --* ]] || option=$option=\n"
           "        current=''\n"
           "    fi\n");
}

void completions_bash(void)
{
    bash_helpers();
    bash_places();
    printf("    case $option in\n    '') ;;\n");
    for (const manual_option *at = manual_options; at->name; at++)
        if (at->argument)
            bash_value(at);
    printf("    esac\n    [[ -z $option ]] || return 0\n    case $verb in\n");
    for (const manual_verb *at = manual_verbs; at->name; at++) {
        printf("    %s) options='", at->name);
        put_option_names(at->bit);
        printf("' ;;\n");
    }
    printf("    *) options='");
    put_option_names(every_verb());
    printf("' ;;\n    esac\n"
           "    if [[ $current == -* ]]; then\n        _opt_out_words \"$options\"\n        return 0\n    fi\n"
           "    case $verb in\n    '') _opt_out_words \"$verbs\" ;;\n");
    for (const manual_verb *at = manual_verbs; at->name; at++)
        bash_operand(at);
    printf("    esac\n}\ncomplete -F _opt_out opt-out\n");
}

/* --- zsh: specifications of _arguments ------------------------------------------------------------------------------
 */

/* Within single quotes and brackets. */
static void zsh_text(const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            printf("'\\''");
        else
            printf("%s%c", strchr("[]:\\", *text) ? "\\" : "", *text);
    }
}

static void zsh_option(const manual_option *of)
{
    bool many = of->argument && strchr(of->argument, '=');

    printf("        '%s--%s%s[", many ? "*" : "", of->name, of->argument ? "=" : "");
    zsh_text(of->help);
    putchar(']');
    if (of->argument) {
        putchar(':');
        zsh_text(of->argument);
        putchar(':');
    }
    if (manual_is_choice(of->argument)) {
        putchar('(');
        put_words(of->argument);
        putchar(')');
    } else if (of->argument && strcmp(of->argument, "FILE") == 0) {
        printf("_files");
    } else if (of->argument && strcmp(of->argument, "DIR") == 0) {
        printf("_files -/");
    } else if (strcmp(of->name, "fact") == 0) {
        printf("_opt_out_facts");
    } else if (of->argument) {
        putchar(' ');
    }
    printf("'\n");
}

static void zsh_operand(const manual_verb *of)
{
    if (strstr(of->operands, "NOTICE"))
        printf("        '*:NOTICE:_opt_out_notices'\n");
    else if (strstr(of->operands, "FILE"))
        printf("        '*:FILE:_files'\n");
    else if (strstr(of->operands, "VERB")) {
        printf("        '*:VERB:(");
        put_verb_names(" ");
        printf(")'\n");
    }
}

static void zsh_helpers(void)
{
    printf("#compdef opt-out\n# zsh completion for opt-out, made from its option table.\n\n"
           "_opt_out_notices() {\n"
           "    local -a ids=(${(f)\"$(_call_program notices \"${(q)program} " ASK_NOTICES "\")\"})\n"
           "    _alternative 'ids:notice:compadd -a ids' 'files:file:_files'\n"
           "}\n\n"
           "_opt_out_facts() {\n"
           "    local -a names\n"
           "    if compset -P '*='; then\n        compadd yes no\n    else\n"
           "        names=(${(f)\"$(_call_program facts \"${(q)program} " ASK_FACTS "\")\"})\n"
           "        compadd -S = -a names\n    fi\n}\n\n");
}

void completions_zsh(void)
{
    zsh_helpers();
    printf("_opt_out() {\n    local program=$words[1] verb=${${words[2,CURRENT-1]}[(r)(");
    put_verb_names("|");
    printf(")]}\n    local -a rows=('1: :(");
    put_verb_names(" ");
    printf(")')\n    case $verb in\n");
    for (const manual_verb *of = manual_verbs; of->name; of++) {
        printf("    %s) rows+=(\n", of->name);
        for (const manual_option *at = manual_options; at->name; at++)
            if (at->verbs & of->bit)
                zsh_option(at);
        zsh_operand(of);
        printf("    ) ;;\n");
    }
    printf("    *) rows+=(\n");
    for (const manual_option *at = manual_options; at->name; at++)
        if ((at->verbs & every_verb()) == every_verb())
            zsh_option(at);
    printf("    ) ;;\n    esac\n    _arguments -s -S : $rows\n}\n\n_opt_out \"$@\"\n");
}

/* --- fish: a line each ----------------------------------------------------------------------------------------------
 */

/* Within single quotes. */
static void fish_text(const char *text)
{
    for (; *text; text++)
        printf("%s%c", *text == '\'' || *text == '\\' ? "\\" : "", *text);
}

static void fish_argument(const manual_option *of)
{
    if (manual_is_choice(of->argument)) {
        printf(" -x -a '");
        put_words(of->argument);
        printf("'");
    } else if (strcmp(of->argument, "FILE") == 0) {
        printf(" -r -F");
    } else if (strcmp(of->argument, "DIR") == 0) {
        printf(" -x -a '(__fish_complete_directories)'");
    } else if (strcmp(of->name, "fact") == 0) {
        printf(" -x -a '(__opt_out_facts)'");
    } else {
        printf(" -x");
    }
}

static void fish_option(const manual_option *of)
{
    printf("complete -c opt-out");
    if ((of->verbs & every_verb()) != every_verb()) {
        printf(" -n '__fish_seen_subcommand_from");
        for (const manual_verb *at = manual_verbs; at->name; at++)
            if (of->verbs & at->bit)
                printf(" %s", at->name);
        printf("'");
    }
    printf("%s -l %s", strcmp(of->name, "help") == 0 ? " -s h" : "", of->name);
    if (of->argument)
        fish_argument(of);
    printf(" -d '");
    fish_text(of->help);
    printf("'\n");
}

static void fish_verb(const manual_verb *of)
{
    printf("complete -c opt-out -n __fish_use_subcommand -a %s -d '", of->name);
    fish_text(of->summary);
    printf("'\n");
    if (!*of->operands || strstr(of->operands, "CITATION"))
        return;
    printf("complete -c opt-out -n '__fish_seen_subcommand_from %s' ", of->name);
    if (strstr(of->operands, "NOTICE"))
        printf("-a '(__opt_out_notices)'\n");
    else if (strstr(of->operands, "FILE"))
        printf("-F\n");
    else {
        printf("-a '");
        put_verb_names(" ");
        printf("'\n");
    }
}

void completions_fish(void)
{
    printf("# fish completion for opt-out, made from its option table.\n\n"
           "function __opt_out_notices\n    opt-out " ASK_NOTICES "\n"
           "    string match -q '*/*' -- (commandline -ct); and __fish_complete_path (commandline -ct)\nend\n\n"
           "function __opt_out_facts\n"
           "    for name in (opt-out " ASK_FACTS ")\n        printf '%%s\\n' $name=yes $name=no\n    end\nend\n\n"
           "complete -c opt-out -f\n");
    for (const manual_verb *at = manual_verbs; at->name; at++)
        fish_verb(at);
    for (const manual_option *at = manual_options; at->name; at++)
        fish_option(at);
}
