import type { CommanderError } from "commander";
import type { Language } from "./language.js";
import { texts } from "./texts.js";

/** What commander says went wrong, as a sentence in the person's language. Its own messages quote the names. */
export function describeUsageError({ code, message }: CommanderError, language: Language): string {
  const say = texts[language];
  const name = nameIn(message);
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/s.exec(message)?.[1];
  switch (code) {
    case "commander.unknownCommand":
      return say.unknownCommand(name, suggestion);
    case "commander.unknownOption":
      return /token|secret|password|bearer/i.test(name)
        ? say.unknownTokenOption(name)
        : say.unknownOption(name, suggestion);
    case "commander.optionMissingArgument":
      return say.valueMissing(name);
    case "commander.missingArgument":
      return say.argumentMissing(name);
    case "commander.missingMandatoryOptionValue":
      return say.optionMissing(name);
    case "commander.excessArguments":
      return say.tooManyArguments;
    case "commander.invalidArgument":
      return say.notAChoice(name, /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? "");
    default:
      return say.noCommand;
  }
}

/** The name of the argument, or the long one of the option: `--format` of `'-f, --format <name>'`. */
function nameIn(message: string): string {
  const quoted = /for argument '([^']*)'/.exec(message)?.[1] ?? /'([^']*)'/.exec(message)?.[1] ?? "";
  // What follows the equals sign is a value, which may be a secret.
  return /--[^\s=,]+/.exec(quoted)?.[0] ?? quoted.replace(/=.*/s, "");
}
