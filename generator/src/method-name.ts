/**
 * Names of methods in a program. Definitions of one name are one family where one may override another or stand in
 * for it: they have one signature. Classes that have nothing to do with each other may use one name for two families;
 * then each has the name of the class at its top behind it.
 */

const SEPARATOR = "@";

export const familyName = (plain: string, top: string): string => `${plain}${SEPARATOR}${top}`;

/** The name as it stands in the source. */
export const plainName = (name: string): string => name.split(SEPARATOR)[0] ?? name;
