import type { Command } from "commander";
import { checkCommand } from "./check/check-command.js";
import { checkValues } from "./check-values.js";
import { completionCommand } from "./completion/completion-command.js";
import type { CommandContext } from "./context.js";
import { createCommand } from "./help/create-command.js";
import { programName } from "./program-name.js";
import { serveCommand } from "./serve/serve-command.js";
import { summaryCommand } from "./summary/summary-command.js";
import { texts } from "./texts.js";

/** The whole command: every command below it, with its options and its help. */
export function createProgram(context: CommandContext, version: string): Command {
  const say = texts[context.language];
  const { done, notStarted, wrongUsage } = say.exitCodeItems;
  const sections = [
    {
      title: say.exitCodes,
      items: [
        ["0", done],
        ["1", notStarted],
        ["2", wrongUsage],
      ] as const,
    },
    {
      title: say.environment,
      items: [
        ["LC_ALL, LC_MESSAGES, LANG", say.localeItem],
        ["NO_COLOR, FORCE_COLOR", say.colorItem],
      ] as const,
    },
  ];
  const program = createCommand(programName, context, sections)
    .description(say.description)
    .version(version, "-V, --version", say.version)
    .hook("preAction", (_program, command) => checkValues(command, context.language))
    .addCommand(summaryCommand(context))
    .addCommand(serveCommand(context))
    .addCommand(checkCommand(context));
  return program.addCommand(completionCommand(context, program));
}
