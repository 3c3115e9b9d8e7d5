/**
 * @file text.h
 * Strict UTF-8 and language tags. All functions are pure and thread-safe.
 */
#ifndef OPTOUT_TEXT_H
#define OPTOUT_TEXT_H

#include "error.h"

OPTOUT_BEGIN

/** The offset of the first byte that is not UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF);
 * `len` where all is. A sequence that is cut off is reported at its first byte. NULL counts as empty (0). */
OPTOUT_API size_t optout_text_utf8(const char *text, size_t len);

/** 1 if the text is a well-formed `langtag` of RFC 5646 (BCP 47) of at most 64 bytes, else 0. */
OPTOUT_API int32_t optout_language_is_tag(const char *tag, size_t len);

/** The language that texts of this library use for a BCP 47 tag: "de-AT" gives "de", NULL, "" and what we have no words
 * for give "en". Static. */
OPTOUT_API const char *optout_language(const char *tag);

/** Language i that the library has words for ("en" first), NULL past the end. Static. */
OPTOUT_API const char *optout_language_at(size_t i);

OPTOUT_END
#endif
