/* One call of each public function with arguments that are valid, made from the headers by calls.py; null.c and
 * memory.c make the calls and judge what comes of them. */
#ifndef OPTOUT_TESTS_GATES_CALLS_H
#define OPTOUT_TESTS_GATES_CALLS_H

#include "opt-out/opt-out.h"

#include <stdbool.h>

enum { GATE_ARGUMENTS_MOST = 12, GATE_NO_ARGUMENT = -1 };
/* Which documents, persons and questions a call is made with; those without a name differ in their documents. */
enum { GATE_REGIONS = 5, GATE_HOURS, GATE_PAUSES, GATE_BACK, GATE_VARIANTS };

/* How a call goes, and what came of it. gate_begin makes one ready. */
typedef struct gate_call {
    int null;    /* the argument that is NULL; GATE_NO_ARGUMENT: none */
    int variant; /* below GATE_VARIANTS */
    int failed;  /* FAILING_MALLOC_*: whether an allocation failed during the call */

    optout_status status; /* OPTOUT_OK where the function has none */
    char result[256];     /* the answer in words, without what differs between two equal calls, such as addresses */
    unsigned set;         /* bit i: the out-parameter i was written to */
    unsigned outs;        /* bit i: argument i is an out-parameter and was not NULL */
    optout_error error;
    const char *broken; /* what no call may ever do; NULL: it did not */
} gate_call;

/* What NULL in an argument comes to. */
enum {
    GATE_REFUSED, /* OPTOUT_E_ARGUMENT */
    GATE_SAME,    /* optional: the same answer */
    GATE_WORKS,   /* optional: another answer, and no failure */
    GATE_NEUTRAL  /* the answer `neutral` */
};
typedef struct gate_argument {
    const char *name; /* NULL: no pointer */
    int expected;
    const char *neutral;
} gate_argument;

typedef struct gate_function {
    const char *name;
    void (*call)(gate_call *call);
    bool has_status;
    const char *failure; /* the answer where memory is out; NULL: the function has none, so it must not allocate */
    const char *vain;    /* the answer of a call that found nothing: valid arguments must not lead to it; NULL: none */
    gate_argument arguments[GATE_ARGUMENTS_MOST];
} gate_function;

extern const gate_function gate_functions[]; /* ends with a row without a name */

/* Judges each function in a process of its own, so that one that crashes is one failure; `judge` prints "ok WHAT" or
 * "not ok WHAT" for each thing by gate_say. Returns the program's exit status. arguments: names of functions, none:
 * all. */
int gate_main(int count, char **arguments, void (*judge)(const gate_function *function));
/* problem NULL: all is well. */
void gate_say(const gate_function *function, const char *what, const char *problem, const gate_call *call);

/* Around the call itself, so that its making is not judged; each program has its own. */
void gate_before(gate_call *call);
void gate_after(gate_call *call);

gate_call gate_begin(int null, int variant);

/* What a call came to. */
void gate_status(gate_call *call, optout_status status, const optout_error *error);
void gate_number(gate_call *call, int64_t number);
void gate_text(gate_call *call, const char *text);
void gate_pointer(gate_call *call, const void *pointer);
/* A text written as snprintf does: what is needed, and what stands in the buffer (NULL: there was none). */
void gate_written(gate_call *call, size_t need, const char *buf, size_t cap);
/* Out-parameters begin as bytes that no answer has. */
void gate_blank(void *out, size_t size);
void gate_out(gate_call *call, int argument, const void *out, size_t size);
/* An argument that is changed in place: as it was, if the call failed. */
void gate_kept(gate_call *call, bool same);

#endif
