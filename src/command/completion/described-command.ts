import type { Command, Option } from "commander";

/** An option, as a shell completes it. */
export interface DescribedOption {
  /** `--format` and, where there is one, `-f`. */
  readonly names: readonly string[];
  readonly description: string;
  /** `file` for a path, `choice` for one of `choices`, `other` for any text, `none` for no value. */
  readonly value: "file" | "choice" | "other" | "none";
  readonly choices: readonly string[];
}

/** A command below the program, as a shell completes it. */
export interface DescribedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly DescribedOption[];
  /** What its argument may be. */
  readonly choices: readonly string[];
}

/** A whole program, as a shell completes it. */
export interface DescribedProgram {
  readonly name: string;
  readonly options: readonly DescribedOption[];
  readonly commands: readonly DescribedCommand[];
}

/** Reads what a shell completes from commander's own definitions, so that no second list can differ. */
export function describeProgram(program: Command): DescribedProgram {
  return { name: program.name(), options: optionsOf(program), commands: program.commands.map(describeCommand) };
}

function describeCommand(command: Command): DescribedCommand {
  return {
    name: command.name(),
    description: command.description(),
    options: optionsOf(command),
    choices: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  };
}

function optionsOf(command: Command): readonly DescribedOption[] {
  return command.createHelp().visibleOptions(command).map(describeOption);
}

function describeOption({ short, long, flags, description, argChoices = [] }: Option): DescribedOption {
  const [, valueName] = /[<[]([^>\]]+)/.exec(flags) ?? [];
  const names = [short, long].filter((name) => name !== undefined);
  return { names, description, value: kindOf(valueName, argChoices), choices: argChoices };
}

/** Which options take a path shows in the names of their values. */
function kindOf(valueName: string | undefined, choices: readonly string[]): DescribedOption["value"] {
  if (valueName === undefined) return "none";
  if (choices.length > 0) return "choice";
  return /file|folder|dir/i.test(valueName) ? "file" : "other";
}
