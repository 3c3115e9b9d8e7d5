%include "rooms/deadline.i"
%include "rooms/json.i"
%include "rooms/law.i"

%handle(optout_notice)
%handle(optout_draft)
%handle(optout_actions)

%typemap(in, noblock=1) const optout_notice *from
{
    $1 = $input == Py_None ? NULL : ($1_ltype)optout_py_handle($input, "optout_notice");
    if (!$1 && $input != Py_None)
        SWIG_fail;
}
/* The words at a place and their language tag: (text, tag), or None. */
%typemap(in, numinputs=0, noblock=1) const char **used (const char *tag = NULL) { $1 = ($1_ltype)&tag; }
%typemap(argout, noblock=1) const char **used
{
    Py_XDECREF($result);
    $result = result ? Py_BuildValue("(sz)", result, *$1) : Py_NewRef(Py_None);
    if (!$result)
        SWIG_fail;
}
/* No index is None. */
%typemap(out, noblock=1) size_t optout_actions_channel
{
    $result = $1 == SIZE_MAX ? Py_NewRef(Py_None) : PyLong_FromSize_t($1);
}

%ignore optout_person;
%ignore optout_notice_parse;
/* It would free the draft under its capsule; opt_out.Draft.finish() parses the text, which is the same. */
%ignore optout_draft_finish;
/* Drafts and collectors belong to one thread at a time, so their functions keep the lock; a new draft reads a notice. */
%unlocked(optout_draft_new)
%unlocked(optout_notice_parse_limited)
%unlocked(optout_notice_catalogue)
%unlocked(optout_notice_write)
%unlocked(optout_notice_objection_deadline)
%unlocked(optout_notice_consent_deadline)
%unlocked(optout_notice_rights)
%unlocked(optout_notice_actions)
%words(optout_actions_effect)
%include "opt-out/notice.h"
