import { Readable, Writable } from "node:stream";
import type { CommandContext } from "../../src/command/context.js";
import type { Language } from "../../src/command/language.js";
import type { OutputStream } from "../../src/command/output-stream.js";
import { run } from "../../src/command/run.js";

/** What a test says of the process that it makes up. */
export interface CommandOptions {
  readonly language?: Language;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly columns?: number | undefined;
  readonly signal?: AbortSignal;
}

/** What a command has done. */
export interface CommandRun {
  readonly exitCode: number;
  readonly output: string;
  readonly errorOutput: string;
}

/** A stream that keeps what is written, as a terminal of so many columns or as a file. */
export function keptOutput(columns?: number): OutputStream & { readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return {
    stream,
    isTerminal: columns !== undefined,
    canRedraw: false,
    columns,
    color: false,
    unicode: true,
    write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
    text: () => chunks.join(""),
  };
}

/** A context without a process. */
export function newCommandContext(
  commandArguments: readonly string[],
  {
    language = "en",
    environment = {},
    stdin = "",
    columns,
    signal = new AbortController().signal,
  }: CommandOptions = {},
) {
  const stdout = keptOutput(columns);
  const stderr = keptOutput(columns);
  const context: CommandContext = {
    language,
    environment,
    arguments: commandArguments,
    stdin: Readable.from([stdin]),
    stdout,
    stderr,
    signal,
    exitCode: 0,
  };
  return { context, stdout, stderr };
}

/** Runs the command in this process. */
export async function runCommand(
  commandArguments: readonly string[],
  options: CommandOptions = {},
): Promise<CommandRun> {
  const { context, stdout, stderr } = newCommandContext(commandArguments, options);
  const exitCode = await run(context, "1.2.3");
  return { exitCode, output: stdout.text(), errorOutput: stderr.text() };
}
