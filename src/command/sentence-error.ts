import { PartnerCenterError } from "../errors.js";
import { CommandError } from "./command-error.js";

/** By name, so that what throws them can be loaded later. */
const names = ["IdsError", "OutputError", "LocalServerError"];

/** Whether the message of an error is a sentence for the person, who needs to know nothing else. */
export function isSentence(error: unknown): error is Error {
  if (error instanceof CommandError || error instanceof PartnerCenterError) return true;
  return error instanceof Error && names.includes(error.name);
}
