import { now } from "../clock.js";
import { Ending, limited } from "../time.js";

/** Runs something when its turn has come. */
export type InTurn = <Outcome>(run: () => Promise<Outcome>) => Promise<Outcome>;

/**
 * Lets one run at a time, however the one before it ended. One that is not over after `limitMs` keeps nobody waiting any
 * longer, and who has waited that long gives up with `lateError`, so that no queue grows behind a service that is down.
 */
export function oneAtATime(limitMs: number, lateError: () => Error): InTurn {
  let running: Promise<unknown> = Promise.resolve();
  let busyUntil = 0;

  return async (run) => {
    const deadline = now() + limitMs;
    while (now() < busyUntil) {
      await ended(running, Math.min(busyUntil, deadline) - now());
      if (now() >= deadline) throw lateError();
    }
    const mine = run();
    running = mine;
    busyUntil = now() + limitMs;
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
  return limited(
    () => running,
    new Ending(),
    ms,
    () => new Error(),
  ).then(goOn, goOn);
}
