import type { Readable } from "node:stream";
import type { Language } from "./language.js";
import type { OutputStream } from "./output-stream.js";

/** What a command needs of its process. Tests make their own. */
export interface CommandContext {
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The arguments that were given, to repeat them in advice. */
  readonly arguments: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Aborts with an `Interruption` when the command is to end in order. */
  readonly signal: AbortSignal;
  /** What the process ends with. A command that does not set it has done everything. */
  exitCode: number;
}
