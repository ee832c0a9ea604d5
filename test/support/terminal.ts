import { type IPty, spawn } from "@lydell/node-pty";
import { root } from "../../scripts/support/root.js";

/** How a terminal is set up. */
export interface TerminalOptions {
  readonly columns?: number;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program in a pseudo-terminal, as a person would drive it. */
export interface Terminal {
  /** Everything that has been written, control sequences included. */
  output(): string;
  /** Resolves when the output matches. */
  waitFor(pattern: RegExp): Promise<void>;
  /** Types text; `\x03` is Ctrl-C. */
  type(text: string): void;
  kill(signal: string): void;
  readonly exitCode: Promise<number>;
}

/** Runs the built command in a pseudo-terminal, in English and with a token, unless the environment says otherwise. */
export function openTerminal(commandArguments: readonly string[], options: TerminalOptions = {}): Terminal {
  const file = `${root}dist/command/index.js`;
  return openProgram(process.execPath, [file, ...commandArguments], options);
}

/** Runs any program in a pseudo-terminal. */
export function openProgram(
  program: string,
  programArguments: readonly string[],
  { columns = 80, cwd = root, environment = {} }: TerminalOptions,
): Terminal {
  const { PATH = "" } = process.env;
  const common = { PATH, TERM: "xterm-256color", LANG: "en_US.UTF-8", PARTNER_CENTER_TOKEN: "token-for-tests" };
  const pty: IPty = spawn(program, [...programArguments], {
    cols: columns,
    rows: 40,
    cwd,
    env: { ...common, ...environment },
  });
  let output = "";
  let check = () => {};
  pty.onData((data) => {
    output += data;
    check();
  });
  // As shells have it: 128 and the number of the signal that ended a process.
  const exitCode = new Promise<number>((resolve) =>
    pty.onExit(({ exitCode: code, signal }) => resolve(signal ? 128 + signal : code)),
  );
  const ended = exitCode.then((code) => {
    throw new Error(`The program ended with ${code} before. It wrote: ${JSON.stringify(output)}`);
  });
  ended.catch(() => {});
  return {
    output: () => output,
    waitFor(pattern) {
      const matched = new Promise<void>((resolve) => {
        check = () => {
          if (pattern.test(output)) resolve();
        };
        check();
      });
      return Promise.race([matched, ended]);
    },
    type: (text) => pty.write(text),
    kill: (signal) => pty.kill(signal),
    exitCode,
  };
}
