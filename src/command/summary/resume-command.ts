import { programName } from "../program-name.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** The command line that goes on where this one ended, to copy. */
export function resumeCommand(
  commandArguments: readonly string[],
  environment: Environment,
  platform: NodeJS.Platform,
): string {
  const program = environment["npm_command"] === "exec" ? `npx ${programName}` : programName;
  const all = commandArguments.includes("--resume") ? commandArguments : [...commandArguments, "--resume"];
  return [program, ...all.map((argument) => quote(argument, platform))].join(" ");
}

/** As the shell wants it: a POSIX shell, or cmd.exe and PowerShell. */
function quote(argument: string, platform: NodeJS.Platform): string {
  if (/^[\w@%+=:,./-]+$/.test(argument)) return argument;
  return platform === "win32" ? `"${argument.replaceAll('"', '\\"')}"` : `'${argument.replaceAll("'", "'\\''")}'`;
}
