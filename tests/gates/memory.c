/* Each allocation of each public function fails in turn: the n-th alone, and the n-th with all that follow. The call
 * says so (OPTOUT_E_MEMORY, or the answer that the headers give for it), touches no out-parameter and leaks nothing. A
 * function that cannot say so must not allocate.
 *
 *     gate_memory [--every] [FUNCTION...]
 *
 * Without --every, of the allocations of a call the first ones are taken one by one, then some of the rest. */
#include "calls.h"
#include "failing_malloc.h"

#include <stdio.h>
#include <string.h>

static unsigned long nth;
static bool stays, every;
enum { ONE_BY_ONE = 200, STRIDE = 13 };

void gate_before(gate_call *call)
{
    (void)call;
    failing_malloc_set(nth, stays);
}

void gate_after(gate_call *call)
{
    call->failed = failing_malloc_failed();
    failing_malloc_set(0, false);
}

static const char *judge_failed(const gate_function *function, const gate_call *call, const gate_call *valid)
{
    bool as_ever = strcmp(call->result, valid->result) == 0;

    if (!function->failure)
        return "it allocates, and has no way to say that memory is out";
    if (call->failed == FAILING_MALLOC_LIBC && as_ever)
        return call->set == valid->set ? NULL : "an out-parameter is not set";
    if (strcmp(call->result, function->failure) != 0)
        return "lack of memory is not told";
    return call->set ? "an out-parameter is touched" : NULL;
}

/* One more failing call; false: this one had all it asked for. */
static bool goes_on(const gate_function *function, const gate_call *valid, gate_call *call, const char **problem)
{
    long before = failing_malloc_live();

    *call = gate_begin(GATE_NO_ARGUMENT, valid->variant);
    function->call(call);
    if (call->broken)
        *problem = call->broken;
    else if (failing_malloc_live() != before)
        *problem = failing_malloc_live() > before ? "it leaks" : "it frees twice";
    else if (call->failed)
        *problem = judge_failed(function, call, valid);
    else
        *problem = strcmp(call->result, valid->result) == 0 ? NULL : "the answer is another once memory is back";
    return call->failed && !*problem;
}

static void judge_variant(const gate_function *function, int variant)
{
    const char *problem = NULL;
    gate_call valid = gate_begin(GATE_NO_ARGUMENT, variant), call;
    char what[96];

    nth = 0;
    function->call(&valid);
    for (nth = 1; goes_on(function, &valid, &call, &problem);)
        nth += every || nth < ONE_BY_ONE ? 1 : STRIDE;
    (void)snprintf(what, sizeof what, "variant %d, %s allocation %lu fails%s", variant,
                   problem ? "when" : "until beyond", nth - !problem, stays ? " with all after it" : "");
    gate_say(function, what, problem, &call);
}

static void judge(const gate_function *function)
{
    for (int variant = 0; variant < GATE_VARIANTS; variant++)
        for (int on = 0; on < 2; on++) {
            stays = on;
            judge_variant(function, variant);
        }
}

int main(int count, char **arguments)
{
    if (count > 1 && strcmp(arguments[1], "--every") == 0) {
        every = true;
        count--;
        arguments++;
    }
    return gate_main(count, arguments, judge);
}
