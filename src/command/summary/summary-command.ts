import { type Command, Option } from "commander";
import { UsageError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import { credentialHelp } from "../credential/help.js";
import { createCommand } from "../help/create-command.js";
import { positiveNumber, wholeNumber } from "../options/numbers.js";
import { addServiceOptions } from "../options/service-options.js";
import { texts as commonTexts } from "../texts.js";
import { formatNames } from "./formats/format.js";
import type { SummaryOptions } from "./options.js";
import { texts } from "./texts.js";

/** `summary`: the usage summaries of customers. What it does is loaded when it runs, so that the help comes at once. */
export function summaryCommand(context: CommandContext): Command {
  const { language } = context;
  const say = texts[language];
  const { exitCodes, environment, exitCodeItems, localeItem, colorItem, proxyItem } = commonTexts[language];
  const sections = [
    {
      title: exitCodes,
      items: [
        ["0", say.exitCodes.done],
        ["1", say.exitCodes.notStarted],
        ["2", exitCodeItems.wrongUsage],
        ["3", say.exitCodes.someFailed],
        ["4", say.exitCodes.overBudget],
        ["130, 143", exitCodeItems.interrupted],
      ] as const,
    },
    {
      title: environment,
      items: [
        ...credentialHelp(language),
        ["NODE_USE_ENV_PROXY, HTTPS_PROXY", proxyItem],
        ["LC_ALL, LC_MESSAGES, LANG", localeItem],
        ["NO_COLOR, FORCE_COLOR", colorItem],
      ] as const,
    },
  ];
  const command = createCommand("summary", context, sections)
    .description(say.description)
    .argument("[CUSTOMER_ID...]", say.ids)
    .addOption(new Option("--customers <file>", say.customers))
    .addOption(new Option("--column <name>", say.column))
    .addOption(new Option("--format <name>", say.format).choices(formatNames).default("table"))
    .addOption(new Option("--output <file>", say.output))
    .addOption(new Option("--resume", say.resume))
    .addOption(
      new Option("--over-budget <percent>", say.overBudget).argParser(positiveNumber("--over-budget", language)),
    )
    .addOption(
      new Option("--max-concurrency <number>", say.maxConcurrency)
        .default(32)
        .argParser(wholeNumber("--max-concurrency", 1, language)),
    );
  return addServiceOptions(command, language).action(async (ids: readonly string[], given: SummaryOptions) => {
    // A hyphen is standard output, where the results go anyway.
    const options = given.output === "-" ? { ...given, output: undefined } : given;
    if (options.resume && !(options.output !== undefined && options.format === "ndjson")) {
      throw new UsageError(say.resumeNeedsNdjson);
    }
    if (options.column !== undefined && options.customers === undefined) throw new UsageError(say.columnNeedsFile);
    const { summarize } = await import("./summarize.js");
    context.exitCode = await summarize(context, ids, options);
  });
}
