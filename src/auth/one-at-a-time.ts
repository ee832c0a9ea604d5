import { now } from "../clock.js";
import { withTimeout } from "../pipeline/timer.js";
import { AbortSource } from "../transport/abort.js";

/** Runs something when its turn has come. */
export type InTurn = <Outcome>(run: () => Promise<Outcome>) => Promise<Outcome>;

/**
 * Lets one run at a time, however the one before it ended. One that is not over after `timeoutMs` keeps nobody waiting any
 * longer, and who has waited that long gives up with `timeoutError`, so that no queue grows behind a service that is down.
 */
export function oneAtATime(timeoutMs: number, timeoutError: () => Error): InTurn {
  let running: Promise<unknown> = Promise.resolve();
  let busyUntil = 0;

  return async (run) => {
    const deadline = now() + timeoutMs;
    while (now() < busyUntil) {
      await ended(running, Math.min(busyUntil, deadline) - now());
      if (now() >= deadline) throw timeoutError();
    }
    const mine = run();
    running = mine;
    busyUntil = now() + timeoutMs;
    const release = () => {
      if (running === mine) busyUntil = 0;
    };
    mine.then(release, release);
    return mine;
  };
}

/** Waits by a timer of who waits: what runs may be lost with the request that started it, as in Cloudflare Workers. */
function ended(running: Promise<unknown>, ms: number): Promise<void> {
  const goOn = () => undefined;
  return withTimeout(
    () => running,
    new AbortSource(),
    ms,
    () => new Error(),
  ).then(goOn, goOn);
}
