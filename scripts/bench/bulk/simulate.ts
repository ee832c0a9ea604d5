import type { Pacer } from "../../../src/pipeline/throttle.js";
import { randomFrom } from "../../../src/server/random.js";
import type { ServiceLimit } from "./limits.js";
import { Timeline } from "./timeline.js";

/** A run in virtual time against a service that throttles. */
export interface Simulation {
  readonly pacer: Pacer;
  readonly customers: number;
  readonly limit: ServiceLimit;
  readonly latencyMs: { readonly from: number; readonly to: number };
  /** The share of the admitted requests that fails. */
  readonly faults: number;
  readonly maxConcurrency: number;
  readonly seed: number;
  /** How long a request waits that reaches the service at this time, before its limit sees it. Default: not at all. */
  readonly holdMs?: ((nowMs: number) => number) | undefined;
}

/** What came of it. */
export interface Simulated {
  readonly tookMs: number;
  readonly requests: number;
  readonly throttled: number;
  /** Requests that left while a `Retry-After` ran. */
  readonly tooEarly: number;
}

/** What the client's throttle assumes when the service does not say. */
const unspecifiedPauseMs = 1000;
const backOffMs = 375;
/** Which share of a request's time is its way to the service. */
const shareOfWayThere = 0.3;

/** Asks for all customers, and again where a response was throttled or a fault, as the client does. */
export function simulate(simulation: Simulation): Simulated {
  const { pacer, limit, latencyMs, faults, maxConcurrency, seed, customers, holdMs = () => 0 } = simulation;
  const random = randomFrom(String(seed));
  const timeline = new Timeline();
  const count = { waiting: customers, busy: 0, done: 0, requests: 0, throttled: 0, tooEarly: 0 };
  let pausedUntil = 0;
  let lastTimer = 0;

  function letGo(): void {
    while (count.waiting > 0 && count.busy < maxConcurrency) {
      const delayMs = Math.max(0, pausedUntil - timeline.now) || pacer.delayMs(timeline.now);
      if (delayMs > 0) {
        if (delayMs < Infinity) wakeAfter(Math.ceil(delayMs));
        return;
      }
      send();
    }
  }

  /** One timer at a time, as the throttle has it. */
  function wakeAfter(ms: number): void {
    const own = ++lastTimer;
    timeline.after(ms, () => {
      if (own === lastTimer) letGo();
    });
  }

  function send(): void {
    count.waiting--;
    count.busy++;
    count.requests++;
    if (timeline.now < pausedUntil) count.tooEarly++;
    const end = pacer.start(timeline.now);
    const latency = latencyMs.from + (latencyMs.to - latencyMs.from) * random();
    const thereMs = latency * shareOfWayThere;
    timeline.after(thereMs + holdMs(timeline.now + thereMs), () => {
      const verdict = limit.take(timeline.now);
      timeline.after(latency * (1 - shareOfWayThere), () => {
        if (verdict.isAdmitted) {
          end({ throttled: false }, timeline.now);
          noteAdmitted();
        } else {
          const pauseMs = verdict.retryAfter === undefined ? unspecifiedPauseMs : verdict.retryAfter * 1000;
          end({ throttled: true, pauseMs }, timeline.now);
          noteThrottled(pauseMs);
        }
        letGo();
      });
    });
  }

  function noteThrottled(pauseMs: number): void {
    pausedUntil = Math.max(pausedUntil, timeline.now + pauseMs);
    count.throttled++;
    askAgain();
  }

  /** A customer whose request failed stays under way during the back-off. */
  function noteAdmitted(): void {
    if (random() < faults) timeline.after(backOffMs, askAgain);
    else {
      count.busy--;
      count.done++;
    }
  }

  function askAgain(): void {
    count.busy--;
    count.waiting++;
    letGo();
  }

  letGo();
  timeline.runUntil(() => count.done === customers);
  return { tookMs: timeline.now, ...count };
}
