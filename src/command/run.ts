import { type Command, CommanderError } from "commander";
import { CommandError, UsageError } from "./command-error.js";
import { inCommandTerms } from "./command-terms.js";
import type { CommandContext } from "./context.js";
import { describeUsageError } from "./describe-usage-error.js";
import { exitCodes } from "./exit-codes.js";
import type { Language } from "./language.js";
import { createProgram } from "./program.js";
import { programName } from "./program-name.js";
import { isSentence } from "./sentence-error.js";
import { texts } from "./texts.js";
import { holdsToken } from "./tokens-in-arguments.js";

/** Runs the command that the arguments name, and gives what the process should end with. Whatever goes wrong is a sentence. */
export async function run(context: CommandContext, version: string): Promise<number> {
  const program = createProgram(context, version);
  try {
    if (context.arguments.some(holdsToken)) throw new UsageError(texts[context.language].tokenInArgument);
    await program.parseAsync(context.arguments, { from: "user" });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done; // the help or the version
    if (isClosedPipe(error)) return exitCodes.notStarted;
    const { message, exitCode } = failureOf(error, context.language, () => helpfulCommand(program, context.arguments));
    await context.stderr.write(`${message}\n`).catch(() => {}); // nobody is left to tell
    return exitCode;
  }
}

/** Whoever reads has seen enough, such as `head`: that is no news to anybody. */
function isClosedPipe(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return code === "EPIPE" && !isSentence(error);
}

interface Failure {
  readonly message: string;
  readonly exitCode: number;
}

function failureOf(error: unknown, language: Language, command: () => string): Failure {
  const say = texts[language];
  if (error instanceof CommanderError) {
    return failureOf(new UsageError(describeUsageError(error, language)), language, command);
  }
  if (error instanceof UsageError) {
    return { message: say.withHint(error.message, command()), exitCode: error.exitCode };
  }
  if (error instanceof CommandError) return error;
  const { message } = error as Error;
  return {
    message: isSentence(error) ? inCommandTerms(message) : say.unexpected(message),
    exitCode: exitCodes.notStarted,
  };
}

/** The command whose help says more. */
function helpfulCommand(program: Command, [first]: readonly string[]): string {
  const command = program.commands.find((one) => one.name() === first);
  return command ? `${programName} ${command.name()}` : programName;
}
