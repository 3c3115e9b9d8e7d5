/* The words of steps in German: one row a code. Each room has its own part; a code never changes its meaning. */
#include "explain_private.h"

const optout_explain__row optout_explain__de[] = {
    /* deadline */
    {"date-whole-day", "Ein angekündigtes Datum ist der ganze Kalendertag: bis zum Ablauf der letzten Stunde des {after}."},
    {"date-no-roll", "Wochenenden und Feiertage verschieben ein angekündigtes Datum nicht: Es bleibt der {after}."},
    {"date-month", "Bekannt ist nur eine Zeitspanne: Der letzte Tag liegt zwischen dem {before} und dem {after}, beide eingeschlossen."},
    {"zone-stated", "Der Tag endet nach der angegebenen Zeitzone: {arg}."},
    {"zone-person", "Angekündigt ist keine Zeitzone; daher gilt die der Person: {arg}."},
    {"zone-place", "Angegeben ist keine Zeitzone; daher zählen alle Zeitzonen des Ortes: {arg}."},
    {"zone-territory", "Angegeben ist weder Zeitzone noch Ort; daher zählen alle Zeitzonen des Gebiets der Angesprochenen: {arg}."},
    {"zone-world", "Angegeben ist weder Zeitzone noch Ort noch Gebiet; daher zählen alle Zeitzonen der Welt."},
    {"zone-bounds", "Der Tag endet nicht überall im selben Augenblick; zuerst und zuletzt in diesen Zeitzonen: {arg}."},
    /* law */
    /* notice */
    {NULL, NULL},
};
