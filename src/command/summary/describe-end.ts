import { CommandError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { Interruption } from "../interruption.js";
import { isSentence } from "../sentence-error.js";
import { fatalMessage } from "./fatal-message.js";
import type { SummaryOptions } from "./options.js";
import { OutputError } from "./output/output-error.js";
import { resumeCommand } from "./resume-command.js";
import { texts } from "./texts.js";

/** How far a run has come when it ends before its time. */
export interface EndedRun {
  readonly error: unknown;
  /** Whether nobody has a record. */
  readonly isEmpty: boolean;
}

/** What ended a run before its time, as an error for the person: with the command that goes on, when there is one. */
export function describeEnd({ error, isEmpty }: EndedRun, context: CommandContext, options: SummaryOptions): unknown {
  const { language, environment } = context;
  const say = texts[language];
  const advice = isResumable(options)
    ? say.resumeWith(resumeCommand(context.arguments, environment, process.platform))
    : say.notResumable;
  if (error instanceof Interruption) return new CommandError(say.interrupted(advice), error.exitCode);
  if (error instanceof OutputError && error.code === "EPIPE") return error; // whoever reads has had enough
  if (!isSentence(error)) return error;
  const message = fatalMessage(error, language);
  return new CommandError(isEmpty ? message : say.ended(message, advice), exitCodes.notStarted);
}

function isResumable({ output, format }: SummaryOptions): boolean {
  return output !== undefined && format === "ndjson";
}
