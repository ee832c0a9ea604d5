import { ArgumentError } from "../errors.js";
import { printable } from "../redaction/printable.js";

/** A value for each option of a type, so that tsc finds a name that is missing. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Refuses an option that nobody reads, such as a typo. One that is undefined counts as left out.
 *
 * @throws {ArgumentError} when a name is none of those that are known.
 */
export function checkOptionNames(owner: string, options: object, known: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || Object.hasOwn(known, name)) continue;
    const meant = Object.keys(known).find((one) => one.toLowerCase() === name.toLowerCase());
    const advice = meant === undefined ? "Check its name." : `Use ${meant}.`;
    throw new ArgumentError(`${owner} has no option "${printable(name)}". ${advice}`);
  }
}
