import type { Command } from "commander";
import { UsageError } from "./command-error.js";
import type { Language } from "./language.js";
import { texts } from "./texts.js";

/**
 * Refuses options whose value is empty, as from a variable of the shell that is not set.
 *
 * @throws {UsageError}
 */
export function checkValues(command: Command, language: Language): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if ([value].flat().includes("")) throw new UsageError(texts[language].valueMissing(option.long ?? option.flags));
  }
}
