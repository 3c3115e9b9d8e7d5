/* How the tables of law spell their rows. */
#ifndef OPTOUT_LAW_ROWS_PRIVATE_H
#define OPTOUT_LAW_ROWS_PRIVATE_H

#include "law_private.h"

#define R(right) (UINT64_C(1) << (right))
#define B(basis) (UINT32_C(1) << (basis))
#define YES OPTOUT_LAW__YES
#define NO OPTOUT_LAW__NO
#define DAY OPTOUT_LAW__DAY
#define OPEN OPTOUT_NO_DATE
#define GROUND OPTOUT_LAW__GROUND
#define UNLESS OPTOUT_LAW__UNLESS
#define QUIET OPTOUT_LAW__QUIET
#define ROWS(array) (sizeof(array) / sizeof *(array))

#endif
