import { type Command, Option } from "commander";
import type { CommandContext } from "../context.js";
import { credentialHelp } from "../credential/help.js";
import { createCommand } from "../help/create-command.js";
import { addServiceOptions } from "../options/service-options.js";
import { texts as commonTexts } from "../texts.js";
import type { CheckOptions } from "./check.js";
import { texts } from "./texts.js";

/** `check`: compares responses of the service with the spec. What it does is loaded when it runs, so that the help comes at once. */
export function checkCommand(context: CommandContext): Command {
  const { language } = context;
  const say = texts[language];
  const { exitCodes, environment, exitCodeItems } = commonTexts[language];
  const codes = [
    ["0", say.exitCodes.nothingDiffers],
    ["1", say.exitCodes.differs],
    ["2", exitCodeItems.wrongUsage],
    ["130, 143", exitCodeItems.interrupted],
  ] as const;
  const sections = [
    { title: exitCodes, items: codes },
    { title: environment, items: credentialHelp(language) },
  ];
  const command = createCommand("check", context, sections)
    .description(say.description)
    .addOption(new Option("--customer <id...>", say.customer).makeOptionMandatory())
    .addOption(new Option("--format <name>", say.format).choices(["text", "json"]).default("text"));
  return addServiceOptions(command, language).action(async (options: CheckOptions) => {
    const { check } = await import("./check.js");
    context.exitCode = await check(context, options);
  });
}
