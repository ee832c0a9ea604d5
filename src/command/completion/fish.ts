import type { DescribedCommand, DescribedOption, DescribedProgram } from "./described-command.js";

/** A completion script for fish. */
export function fishScript({ name, options, commands }: DescribedProgram): string {
  const complete = `complete -c ${name}`;
  const lines = [
    `# Completes ${name} in fish. Save it as ~/.config/fish/completions/${name}.fish`,
    `${complete} -f`,
    ...options.map((option) => `${complete} -n __fish_use_subcommand ${optionWords(option)}`),
    ...commands.flatMap((command) => commandLines(complete, command)),
  ];
  return `${lines.join("\n")}\n`;
}

function commandLines(complete: string, { name, description, options, choices }: DescribedCommand): readonly string[] {
  const inCommand = `${complete} -n "__fish_seen_subcommand_from ${name}"`;
  return [
    `${complete} -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
    ...(choices.length > 0 ? [`${inCommand} -a ${quote(choices.join(" "))}`] : []),
    ...options.map((option) => `${inCommand} ${optionWords(option)}`),
  ];
}

function optionWords({ names, description, value, choices }: DescribedOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const takes = { none: [], file: ["-r", "-F"], choice: ["-x", `-a ${quote(choices.join(" "))}`], other: ["-x"] }[
    value
  ];
  return [...flags, ...takes, `-d ${quote(description)}`].join(" ");
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
