import type { CommandContext } from "./context.js";
import { type EndingProcess, endProcess } from "./end-process.js";
import { type EndingSignal, signalExitCodes } from "./exit-codes.js";
import { Interruption } from "./interruption.js";
import { languageOf } from "./language.js";
import { outputStream } from "./output-stream.js";

/** How long a command has to end in order after a signal. */
const endWithinMs = 1_800;

/** What is used of a process. */
type ProcessLike = Pick<NodeJS.Process, "env" | "argv"> &
  EndingProcess & {
    readonly stdin: CommandContext["stdin"];
    readonly stdout: Parameters<typeof outputStream>[0];
    readonly stderr: Parameters<typeof outputStream>[0];
    on(signal: EndingSignal, listener: (signal: EndingSignal) => void): unknown;
  };

/** The context of a process, whose signals it listens to. */
export function processContext(process: ProcessLike): CommandContext {
  const { env, stdin, stdout, stderr } = process;
  return {
    language: languageOf(env),
    environment: env,
    arguments: process.argv.slice(2),
    stdin,
    stdout: outputStream(stdout, env),
    stderr: outputStream(stderr, env),
    signal: endingSignal(process),
    exitCode: 0,
  };
}

/** Aborts with the first signal; the second one, or the end of the time, ends the process at once. */
function endingSignal(process: ProcessLike): AbortSignal {
  const controller = new AbortController();
  const end = (signal: EndingSignal) => {
    const exit = () => endProcess(process, signalExitCodes[signal]);
    if (controller.signal.aborted) exit();
    controller.abort(new Interruption(signal));
    setTimeout(exit, endWithinMs).unref();
  };
  for (const signal of Object.keys(signalExitCodes) as EndingSignal[]) process.on(signal, end);
  return controller.signal;
}
