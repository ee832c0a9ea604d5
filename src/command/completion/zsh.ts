import type { DescribedCommand, DescribedOption, DescribedProgram } from "./described-command.js";

/** A completion script for zsh. */
export function zshScript({ name, options, commands }: DescribedProgram): string {
  const shellFunction = `_${name.replaceAll("-", "_")}`;
  const list = commands.map((command) => `        ${quote(`${escapeColon(command.name)}:${command.description}`)}`);
  return `#compdef ${name}
# Completes ${name} in zsh. Put this line into ~/.zshrc, after compinit: source <(${name} completion zsh)
${shellFunction}() {
  local state line
  local -a commands
  _arguments -C \\
${options.map((option) => `    ${specOf(option)} \\\n`).join("")}    '1: :->command' \\
    '*:: :->arguments'
  case "$state" in
    command)
      commands=(
${list.join("\n")}
      )
      _describe command commands
      ;;
    arguments)
      case "$line[1]" in
${commands.map(caseOf).join("\n")}
      esac
      ;;
  esac
}
compdef ${shellFunction} ${name}
`;
}

function caseOf({ name, options, choices }: DescribedCommand): string {
  const argument = choices.length > 0 ? `'1: :(${choices.join(" ")})'` : "'*: :'";
  const specs = [...options.map(specOf), argument].map((spec) => `            ${spec}`);
  return `        ${name})\n          _arguments \\\n${specs.join(" \\\n")}\n          ;;`;
}

/** `'(-h --help)'{-h,--help}'[show this help]'`, and what follows the option. */
function specOf({ names, description, value, choices }: DescribedOption): string {
  const action = { none: "", file: ": :_files", choice: `: :(${choices.join(" ")})`, other: ": : " }[value];
  const rest = quote(`[${description.replace(/[[\]\\:]/g, "\\$&")}]${action}`);
  return names.length > 1 ? `'(${names.join(" ")})'{${names.join(",")}}${rest}` : `${names.join("")}${rest}`;
}

function escapeColon(text: string): string {
  return text.replaceAll(":", "\\:");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
