import type { Writable } from "node:stream";

/** Standard output or standard error, and what can be shown there. */
export interface OutputStream {
  readonly stream: Writable;
  readonly isTerminal: boolean;
  /** Whether the cursor can be moved, so that a line can be written over: not on a terminal that calls itself dumb. */
  readonly canRedraw: boolean;
  /** How many columns the terminal has now. Undefined when it is none. */
  readonly columns: number | undefined;
  readonly color: boolean;
  /** Whether characters beyond ASCII can be shown. */
  readonly unicode: boolean;
  /** Resolves when the text has been handed to the system, and rejects with its error, such as EPIPE. */
  write(text: string): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A stream of the process, which may be a terminal. */
type ProcessStream = Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };

/** Looks at a stream of the process. */
export function outputStream(stream: ProcessStream, environment: Environment): OutputStream {
  // Without a listener, an error would end the process with a stack trace. write() hands it on.
  stream.on("error", () => {});
  const isTerminal = stream.isTTY === true;
  return {
    stream,
    isTerminal,
    canRedraw: isTerminal && environment["TERM"] !== "dumb",
    get columns() {
      return isTerminal ? stream.columns || defaultColumns : undefined;
    },
    color: hasColor(isTerminal, environment),
    unicode: !isTerminal || hasUnicode(environment, process.platform),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Some terminals, such as serial ones, do not know. */
const defaultColumns = 80;

/** FORCE_COLOR is the stronger one, as in Node.js; then NO_COLOR, whatever it holds, see https://no-color.org. */
export function hasColor(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return !["0", "false"].includes(FORCE_COLOR);
  return isTerminal && !NO_COLOR && TERM !== "dumb";
}

/** Elsewhere than on Windows the locale tells. The old console of Windows lacks many characters, its successors name themselves. */
export function hasUnicode(environment: Environment, platform: NodeJS.Platform): boolean {
  if (platform === "win32") {
    return ["WT_SESSION", "TERM_PROGRAM", "ConEmuTask"].some((name) => environment[name] !== undefined);
  }
  const { LC_ALL, LC_CTYPE, LANG } = environment;
  return environment["TERM"] !== "linux" && /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || "");
}
