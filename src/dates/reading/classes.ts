/**
 * The classes that a word can have for the dates stage, as bits: a word can be several things (`second` is an ordinal
 * and a unit, `may` is looked at only as a month). Rules are tried where a word has a class that the rule begins with.
 */
export const MONTH = 1 << 0;
export const WEEKDAY = 1 << 1;
export const UNIT = 1 << 2;
export const ORDINAL = 1 << 3;
export const NUMBER = 1 << 4;
export const DIGITS = 1 << 5;
export const SEASON = 1 << 6;
export const PART = 1 << 7;
export const DAY_WORD = 1 << 8;
export const ORDER = 1 << 9;
export const EVERY = 1 << 10;
export const FREQUENCY = 1 << 11;
export const VAGUE = 1 << 12;
export const QUANTITY = 1 << 13;
export const HOLIDAY = 1 << 14;
export const APPROXIMATION = 1 << 15;
export const DETERMINER = 1 << 16;
export const PHASE = 1 << 17;
export const DECADE = 1 << 18;
export const APOSTROPHE = 1 << 19;
/** Words that begin a longer expression and nothing else: `fiscal`, `history`, `period`. */
export const OPENER = 1 << 20;
/** Words with which a named day of the user's own begins. */
export const OWN = 1 << 21;
