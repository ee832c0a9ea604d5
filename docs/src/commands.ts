import { PassThrough, Readable } from "node:stream";
import { version } from "../../generated/typescript/operations.js";
import { DocumentedCommand } from "../../src/command/help/create-command.js";
import type { HelpSection } from "../../src/command/help/sections.js";
import { outputStream } from "../../src/command/output-stream.js";
import { createProgram } from "../../src/command/program.js";

/** What the help of a command says. */
export interface CommandHelp {
  readonly usage: string;
  readonly description: string;
  /** Arguments and options, as the help writes them. */
  readonly items: readonly { readonly id: string; readonly term: string; readonly description: string }[];
  readonly sections: readonly HelpSection[];
}

/** The help of a command of the package, in the language of a page. */
export function commandHelp(name: string, lang: string | undefined): CommandHelp {
  const program = createProgram(context(lang), version);
  const command = program.commands.find((candidate) => candidate.name() === name);
  if (!(command instanceof DocumentedCommand)) throw new Error(`There is no command "${name}" to document.`);
  const help = command.createHelp();
  const items = [
    ...help.visibleArguments(command).map((argument) => ({
      term: help.argumentTerm(argument),
      description: help.argumentDescription(argument),
    })),
    ...help.visibleOptions(command).map((option) => ({
      term: help.optionTerm(option),
      description: help.optionDescription(option),
    })),
  ];
  return {
    usage: help.commandUsage(command),
    description: help.commandDescription(command),
    items: items.map((item) => ({ id: idOf(name, item.term), ...item })),
    sections: command.sections,
  };
}

/** `summary-over-budget` for `--over-budget <percent>`. */
const idOf = (name: string, term: string) =>
  `${name}-${/(?:--)?([\w-]+)(?: <.*)?$/.exec(term)?.[1] ?? term}`.toLowerCase();

/** A process without a terminal: nothing runs, so nothing is read or written. */
function context(lang: string | undefined) {
  return {
    language: lang === "zh-TW" ? ("zh-TW" as const) : ("en" as const),
    environment: {},
    arguments: [],
    stdin: Readable.from([]),
    stdout: outputStream(new PassThrough(), {}),
    stderr: outputStream(new PassThrough(), {}),
    signal: new AbortController().signal,
    exitCode: 0,
  };
}
