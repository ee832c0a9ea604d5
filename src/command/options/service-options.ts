import { type Command, Option } from "commander";
import { server } from "../../../generated/typescript/operations.js";
import { checkBaseUrl } from "../../arguments/base-url.js";
import { UsageError } from "../command-error.js";
import type { Language } from "../language.js";
import { positiveNumber, wholeNumber } from "./numbers.js";
import { texts } from "./texts.js";

/** The options of every command that calls the service. */
export interface ServiceOptions {
  readonly tokenCommand?: string | undefined;
  readonly baseUrl: string;
  /** How long one attempt may take, in seconds. */
  readonly timeout: number;
  readonly maxRetries: number;
}

/** Adds the options by which a command reaches the service. */
export function addServiceOptions(command: Command, language: Language): Command {
  const say = texts[language];
  return command
    .addOption(new Option("--token-command <command>", say.tokenCommand))
    .addOption(new Option("--base-url <url>", say.baseUrl).default(server).argParser(baseUrl(language)))
    .addOption(
      new Option("--timeout <seconds>", say.timeout).default(30).argParser(positiveNumber("--timeout", language)),
    )
    .addOption(
      new Option("--max-retries <number>", say.maxRetries)
        .default(3)
        .argParser(wholeNumber("--max-retries", 0, language)),
    );
}

function baseUrl(language: Language): (text: string) => string {
  return (text) => {
    try {
      return checkBaseUrl(text);
    } catch {
      throw new UsageError(texts[language].badBaseUrl);
    }
  };
}
