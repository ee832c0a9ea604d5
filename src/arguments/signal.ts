import { assertArgument } from "../errors.js";

/**
 * Makes sure that something is a signal before it is listened to.
 *
 * @throws {ArgumentError} when it is neither an AbortSignal nor nothing.
 */
export function checkSignal(signal: unknown): void {
  if (signal === undefined || signal === null) return;
  const { aborted, addEventListener, removeEventListener } = signal as Partial<AbortSignal>;
  assertArgument(
    typeof aborted === "boolean" && [addEventListener, removeEventListener].every((one) => typeof one === "function"),
    "signal has to be an AbortSignal. Pass that of an AbortController.",
  );
}
