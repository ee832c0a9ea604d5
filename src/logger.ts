import { assertArgument } from "./errors.js";
import type { CallInfo, Observer } from "./events.js";
import { printable } from "./redaction/printable.js";

/** What log lines are written to, such as `console`. */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** From how important an event on lines are written. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off";

const levels: readonly LogLevel[] = ["debug", "info", "warn", "error", "off"];

/**
 * Makes sure that lines can be written. The level counts without a logger, too: one may come with the next environment.
 *
 * @throws {ArgumentError} when the logger lacks a method, or the level is none.
 */
export function checkLogger({ logger, logLevel }: { readonly logger?: unknown; readonly logLevel?: unknown }): void {
  const hasMethod = (name: string) => typeof (logger as Record<string, unknown> | null)?.[name] === "function";
  assertArgument(
    logger === undefined || levels.slice(0, 4).every(hasMethod),
    "logger has to have the methods debug, info, warn and error, as console has.",
  );
  assertArgument(
    logLevel === undefined || levels.includes(logLevel as LogLevel),
    `logLevel has to be one of ${levels.join(", ")}.`,
  );
}

/**
 * An observer that writes one line an event: attempts at `debug`, calls that succeeded at `info`, retries and error
 * responses at `warn`, and calls without a usable response at `error`. A line holds ids, numbers and names, but no token,
 * no customer id, and nothing of a body.
 */
export function logObserver(logger: Logger, level: LogLevel = "info"): Observer {
  // Gives what the logger returns: the rejection of one that writes later is dropped with what it throws at once.
  const write = (lineLevel: keyof Logger, parts: readonly (string | undefined | false)[]) =>
    levels.indexOf(lineLevel) >= levels.indexOf(level) ? logger[lineLevel](parts.filter(Boolean).join(" ")) : undefined;
  return {
    onAttemptStart: (event) => write("debug", [nameOf(event), `attempt ${event.attempt} starts`, idsOf(event)]),
    onAttemptEnd: (event) =>
      write("debug", [nameOf(event), `attempt ${event.attempt}`, outcomeOf(event), durationOf(event), idsOf(event)]),
    onRetry: (event) =>
      write("warn", [
        ...[nameOf(event), `attempt ${event.attempt}`, outcomeOf(event)],
        ...[`retrying in ${Math.round(event.delayMs)} ms`, idsOf(event)],
      ]),
    onCallEnd: (event) => {
      const isSuccess = event.status !== undefined && event.status < 300 && !event.error;
      const lineLevel = event.error ? "error" : isSuccess ? "info" : "warn";
      const attempts = event.attempts > 1 && `${event.attempts} attempts`;
      return write(lineLevel, [nameOf(event), outcomeOf(event), attempts, durationOf(event), idsOf(event)]);
    },
  };
}

function nameOf({ operation }: CallInfo): string {
  return `partner-center-usage ${operation ?? "request"}:`;
}

/** The status, or the name of what was thrown. Its message may hold what the service wrote. */
function outcomeOf({ status, error }: { readonly status: number | undefined; readonly error: unknown }): string {
  const name = (error as { readonly name?: unknown } | undefined)?.name;
  const thrown = error === undefined ? "" : typeof name === "string" ? printable(name) : "failed";
  return [status === undefined ? "" : `status ${status}`, thrown].filter(Boolean).join(", ");
}

function durationOf({ durationMs }: { readonly durationMs: number }): string {
  return `${Math.round(durationMs)} ms`;
}

function idsOf({ requestId, correlationId }: CallInfo): string {
  return `requestId=${printable(requestId)} correlationId=${printable(correlationId)}`;
}
