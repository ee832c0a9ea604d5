import type { DescribedOption, DescribedProgram } from "./described-command.js";

/** A completion script for bash, also for version 3.2 of macOS. */
export function bashScript({ name, options, commands }: DescribedProgram): string {
  const names = commands.map((command) => command.name).join(" ");
  const cases = commands.map((command) => {
    const words = [...command.choices, ...command.options.flatMap((option) => option.names)].join(" ");
    return `    ${command.name}) words="${words}" ;;`;
  });
  const values = commands.flatMap((command) => command.options.flatMap((option) => valueCase(command.name, option)));
  const shellFunction = `_${name.replaceAll("-", "_")}`;
  return `# Completes ${name} in bash. Put this line into ~/.bashrc: source <(${name} completion bash)
${shellFunction}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words
  COMPREPLY=()
  case "$command $previous" in
${values.join("\n")}
  esac
  case "$command" in
${cases.join("\n")}
    *) words="${names} ${options.flatMap((option) => option.names).join(" ")}" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${names} ${options.flatMap((option) => option.names).join(" ")}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F ${shellFunction} ${name}
`;
}

/** What follows an option that takes a value. */
function valueCase(command: string, { names, value, choices }: DescribedOption): readonly string[] {
  if (value === "none") return [];
  const pattern = names.map((option) => `"${command} ${option}"`).join("|");
  const generate = { file: "-f", choice: `-W "${choices.join(" ")}"`, other: "" }[value];
  const reply = generate === "" ? "" : ` COMPREPLY=($(compgen ${generate} -- "$current"));`;
  return [`    ${pattern})${reply} return ;;`];
}
