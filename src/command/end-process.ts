import { type EndingSignal, signalExitCodes } from "./exit-codes.js";

/** What is used of a process. */
export type EndingProcess = Pick<NodeJS.Process, "pid" | "platform"> & {
  kill(pid: number, signal: EndingSignal): unknown;
  removeAllListeners(signal: EndingSignal): unknown;
  exit(code: number): void;
};

/**
 * Ends a process, after a signal by the same one, which shells report as the same code. `process.exit()` waits for threads,
 * and one may be blocked: by a pipe that nobody writes to, or by the search for a host.
 */
export function endProcess(process: EndingProcess, exitCode: number): void {
  const signals = Object.keys(signalExitCodes) as EndingSignal[];
  const signal = signals.find((name) => signalExitCodes[name] === exitCode);
  if (signal !== undefined && process.platform !== "win32") {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  process.exit(exitCode); // also reached by the first process of a container, which such a signal does not end
}
