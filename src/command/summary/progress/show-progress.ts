import cliProgress from "cli-progress";
import type { CommandContext } from "../../context.js";
import type { Language } from "../../language.js";
import type { OutputStream } from "../../output-stream.js";
import { progressLine } from "./progress-line.js";
import type { ProgressState } from "./state.js";

/** A display of progress. */
export interface ShownProgress {
  /** Shows it from now on. Not before the first request: until then, a command that gets the token may say something. */
  start(): void;
  /** Takes the line away for good. Call it before anything else is written. */
  stop(): void;
}

const plainLineEveryMs = 60_000;
const redrawsPerSecond = 4;

/** Shows how far a run has come on standard error: a line that is drawn again and again, or a new line a minute in a log. */
export function showProgress(
  { stderr, language }: Pick<CommandContext, "stderr" | "language">,
  read: () => ProgressState,
): ShownProgress {
  const show = stderr.canRedraw ? redrawn : aLineAMinute;
  let end: (() => void) | undefined;
  return {
    start() {
      end ??= show(stderr, language, read);
    },
    stop() {
      end?.();
      end = () => {};
    },
  };
}

/**
 * The line is ours, the drawing cli-progress's. It may neither listen to signals nor switch line wrapping or the cursor
 * off, which would stay off in a terminal whose command was killed.
 */
function redrawn(stderr: OutputStream, language: Language, read: () => ProgressState): () => void {
  const bar = new cliProgress.SingleBar({
    stream: stderr.stream as NodeJS.WritableStream,
    format: () => progressLine(read(), (stderr.columns ?? 0) - 1, language), // in the last column, some consoles wrap
    fps: redrawsPerSecond,
    clearOnComplete: true,
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
    // Only redraws of the timer: one for each customer would cost more than the customer.
    synchronousUpdate: false,
  });
  bar.start(1, 0);
  return () => bar.stop();
}

function aLineAMinute(stderr: OutputStream, language: Language, read: () => ProgressState): () => void {
  const write = () => void stderr.write(`${progressLine(read(), Infinity, language)}\n`).catch(() => {});
  const timer = setInterval(write, plainLineEveryMs);
  return () => clearInterval(timer);
}
