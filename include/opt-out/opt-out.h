/**
 * @file opt-out.h
 * All of the model: what may a person do about an announced use of their data, on which legal basis, until when.
 */
#ifndef OPTOUT_OPT_OUT_H
#define OPTOUT_OPT_OUT_H

#include "atlas.h"
#include "calendar.h"
#include "date.h"
#include "deadline.h"
#include "error.h"
#include "explain.h"
#include "json.h"
#include "law.h"
#include "notice.h"
#include "period.h"
#include "text.h"
#include "zone.h"

#endif
