/* NULL in each pointer of each public function in turn: refused, or without effect where the headers allow it; never a
 * crash, and no out-parameter is touched by a call that fails. */
#include "calls.h"

#include <stdio.h>
#include <string.h>

void gate_before(gate_call *call)
{
    (void)call;
}

void gate_after(gate_call *call)
{
    (void)call;
}

static const char *judge_valid(const gate_function *function, const gate_call *call)
{
    if (call->broken)
        return call->broken;
    if (call->status)
        return "a call with valid arguments fails";
    if (function->vain && strcmp(call->result, function->vain) == 0)
        return "a call with valid arguments finds nothing: the fixture is too poor";
    return call->set == call->outs ? NULL : "an out-parameter is not set";
}

static const char *judge_refused(const gate_argument *argument, const gate_call *call)
{
    if (call->status != OPTOUT_E_ARGUMENT)
        return "is not refused as an argument";
    return strstr(call->error.message, argument->name) ? NULL : "the message does not name the argument";
}

static const char *judge_null(const gate_argument *argument, const gate_call *call, const gate_call *valid)
{
    bool answers = argument->expected == GATE_SAME || argument->expected == GATE_WORKS;

    if (call->broken)
        return call->broken;
    if (answers && call->set != call->outs)
        return "an out-parameter is not set";
    if (!answers && call->set)
        return "an out-parameter is touched";
    switch (argument->expected) {
    case GATE_REFUSED:
        return judge_refused(argument, call);
    case GATE_SAME:
        return strcmp(call->result, valid->result) == 0 ? NULL : "the answer is another";
    case GATE_WORKS:
        return call->status ? "the call fails" : NULL;
    default:
        return strcmp(call->result, argument->neutral) == 0 ? NULL : "the answer is not the neutral one";
    }
}

static void judge(const gate_function *function)
{
    gate_call valid = gate_begin(GATE_NO_ARGUMENT, 0);

    function->call(&valid);
    gate_say(function, "valid arguments", judge_valid(function, &valid), &valid);
    for (int i = 0; i < GATE_ARGUMENTS_MOST; i++) {
        const gate_argument *argument = &function->arguments[i];
        char what[64];
        if (!argument->name)
            continue;
        gate_call call = gate_begin(i, 0);
        function->call(&call);
        (void)snprintf(what, sizeof what, "NULL %s", argument->name);
        gate_say(function, what, judge_null(argument, &call, &valid), &call);
    }
}

int main(int count, char **arguments)
{
    return gate_main(count, arguments, judge);
}
