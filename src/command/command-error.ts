import { exitCodes } from "./exit-codes.js";

/** The command ends. The message is a sentence in the person's language that says what happened and what to do. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.notStarted) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An argument or an option is wrong. A hint to the help follows the message. */
export class UsageError extends CommandError {
  override readonly name = "UsageError";

  constructor(message: string) {
    super(message, exitCodes.wrongUsage);
  }
}
