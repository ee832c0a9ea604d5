import { type Argument, Command, type Option } from "commander";
import stringWidth from "string-width";
import type { CommandContext } from "../context.js";
import { formatSections, type HelpSection } from "./sections.js";
import { texts } from "./texts.js";
import { formatItem, wrap } from "./wrap.js";

/** Lines that are longer are hard to read. */
const mostColumns = 100;
/** How wide "Usage: " is. */
const usageMargin = 7;

/** A command whose help has sections of its own after the options. */
export class DocumentedCommand extends Command {
  readonly sections: readonly HelpSection[];

  constructor(name: string, sections: readonly HelpSection[]) {
    super(name);
    this.sections = sections;
  }
}

/** A command of commander that speaks the person's language, throws instead of ending the process, and fits the terminal. */
export function createCommand(
  name: string,
  context: Pick<CommandContext, "language" | "stdout">,
  sections: readonly HelpSection[] = [],
): DocumentedCommand {
  const { titles, help, default: defaultLabel, choices: choicesLabel } = texts[context.language];
  const width = Math.min(context.stdout.columns ?? mostColumns, mostColumns);

  function describe({ description, defaultValue, defaultValueDescription, argChoices }: Option | Argument): string {
    const facts = [
      ...(argChoices ? [choicesLabel + argChoices.join(", ")] : []),
      ...(defaultValue === undefined ? [] : [defaultLabel + (defaultValueDescription ?? String(defaultValue))]),
    ];
    return facts.length > 0 ? `${description} (${facts.join("; ")})` : description;
  }

  return new DocumentedCommand(name, sections)
    .exitOverride()
    .helpOption("-h, --help", help)
    .helpCommand(false)
    .configureOutput({
      // What goes wrong becomes one of our sentences, in one place.
      writeErr: () => {},
      writeOut: (text) => void context.stdout.write(text).catch(() => {}),
      getOutHelpWidth: () => width,
      getOutHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => wrap(usage, width - usageMargin).replaceAll("\n", `\n${" ".repeat(usageMargin)}`),
      displayWidth: stringWidth,
      boxWrap: wrap,
      formatItem: (term, termWidth, description) => formatItem(term, termWidth, description, width),
      optionDescription: describe,
      argumentDescription: (argument) => describe(argument),
    })
    .addHelpText("after", formatSections(sections, width).trimEnd());
}
