import { PassThrough, Readable } from "node:stream";
import type { CommandContext } from "../../../src/command/context.js";
import type { OutputStream } from "../../../src/command/output-stream.js";

/** A context whose output a test reads as text. */
export interface TestContext extends CommandContext {
  readonly output: () => string;
  /** Ends the command as Ctrl-C does. */
  readonly interrupt: () => void;
  /** Resolves once something was written to standard output. */
  readonly written: Promise<void>;
}

export function testContext(overrides: Partial<CommandContext> = {}): TestContext {
  const controller = new AbortController();
  const { promise: written, resolve: noteWritten } = settled();
  let output = "";
  const stream = (note: (text: string) => void): OutputStream => ({
    stream: new PassThrough(),
    isTerminal: false,
    canRedraw: false,
    columns: undefined,
    color: false,
    unicode: true,
    write: async (text) => note(text),
  });
  const stdout = stream((text) => {
    output += text;
    noteWritten();
  });
  return {
    language: "en",
    environment: {},
    arguments: [],
    stdin: Readable.from([]),
    stdout,
    stderr: stream(() => {}),
    signal: controller.signal,
    exitCode: 0,
    ...overrides,
    output: () => output,
    interrupt: () => controller.abort(),
    written,
  };
}

function settled(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
