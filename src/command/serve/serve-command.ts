import { type Command, Option } from "commander";
import { UsageError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import { createCommand } from "../help/create-command.js";
import { positiveNumber, wholeNumber } from "../options/numbers.js";
import { texts as commonTexts } from "../texts.js";
import { faults, latency, type ServeOptions, wholeNumberUpTo } from "./options.js";
import { texts } from "./texts.js";

const lastPort = 65_535;
const mostCustomers = 1_000_000;

/** `serve`: a local server that responds as the service does. It is loaded when it runs, so that the help comes at once. */
export function serveCommand(context: CommandContext): Command {
  const { language } = context;
  const say = texts[language];
  const { exitCodes, exitCodeItems } = commonTexts[language];
  const codes = [
    ["0", say.exitCodes.stopped],
    ["1", say.exitCodes.notStarted],
    ["2", exitCodeItems.wrongUsage],
  ] as const;
  return createCommand("serve", context, [{ title: exitCodes, items: codes }])
    .description(say.description)
    .addOption(
      new Option("--port <number>", say.port).default(3010).argParser(wholeNumberUpTo("--port", lastPort, language)),
    )
    .addOption(new Option("--scenarios <folder>", say.scenarios))
    .addOption(new Option("--scenario <name>", say.scenario))
    .addOption(new Option("--no-byte-order-mark", say.noByteOrderMark))
    .addOption(new Option("--rate <number>", say.rate).argParser(positiveNumber("--rate", language)))
    .addOption(new Option("--burst <number>", say.burst).argParser(wholeNumber("--burst", 1, language)))
    .addOption(new Option("--latency <ms>", say.latency).argParser(latency(language)))
    .addOption(new Option("--faults <percent>", say.faults).argParser(faults(language)))
    .addOption(
      new Option("--customers <number>", say.customers)
        .default(0)
        .argParser(wholeNumberUpTo("--customers", mostCustomers, language)),
    )
    .addOption(new Option("--seed <number>", say.seed).default(1).argParser(wholeNumber("--seed", 0, language)))
    .addOption(new Option("--list-customers", say.listCustomers))
    .action(async (options: ServeOptions) => {
      if (options.burst !== undefined && options.rate === undefined) throw new UsageError(say.burstNeedsRate);
      const { listCustomers, serve } = await import("./serve.js");
      await (options.listCustomers ? listCustomers(context, options) : serve(context, options));
    });
}
