import { programName } from "../program-name.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** The command line that goes on where this one ended, to copy. */
export function resumeCommand(
  commandArguments: readonly string[],
  environment: Environment,
  platform: NodeJS.Platform,
): string {
  const program = environment["npm_command"] === "exec" ? `npx ${programName}` : programName;
  // Behind "--", it would be an id.
  const end = commandArguments.indexOf("--");
  const [options, ids] =
    end < 0 ? [commandArguments, []] : [commandArguments.slice(0, end), commandArguments.slice(end)];
  const all = options.includes("--resume") ? commandArguments : [...options, "--resume", ...ids];
  return [program, ...all.map((argument) => quote(argument, platform))].join(" ");
}

/** As the shell wants it: a POSIX shell, or cmd.exe and PowerShell. */
function quote(argument: string, platform: NodeJS.Platform): string {
  if (/^[\w@%+=:,./-]+$/.test(argument)) return argument;
  return platform === "win32" ? `"${argument.replaceAll('"', '\\"')}"` : `'${argument.replaceAll("'", "'\\''")}'`;
}
