import { TokenBucket } from "../../../src/server/token-bucket.js";

/** What a service does with a request: admits it, or says after how many seconds to come again. */
export type Verdict =
  | { readonly isAdmitted: true }
  | { readonly isAdmitted: false; readonly retryAfter: number | undefined };

/** The limit of a service. Requests reach it in the order of their times, in milliseconds. */
export interface ServiceLimit {
  take(nowMs: number): Verdict;
}

const admitted: Verdict = { isAdmitted: true };

/** A bucket that fills at a rate, and of which every admitted request takes one token. */
export function tokenBucket(perSecond: number, burst: number): ServiceLimit {
  const bucket = new TokenBucket(perSecond, burst);
  return {
    take(nowMs) {
      const { retryAfter } = bucket.take(nowMs);
      return retryAfter === undefined ? admitted : { isAdmitted: false, retryAfter };
    },
  };
}

/** So many requests in each window of time. */
export function fixedWindow(most: number, seconds: number): ServiceLimit {
  let window = 0;
  let count = 0;
  return {
    take(nowMs) {
      const current = Math.floor(nowMs / 1000 / seconds);
      if (current !== window) [window, count] = [current, 0];
      if (count >= most) return { isAdmitted: false, retryAfter: Math.ceil((current + 1) * seconds - nowMs / 1000) };
      count++;
      return admitted;
    },
  };
}

/** One limit up to a time, and from then on another. */
export function changeAt(changeMs: number, before: ServiceLimit, after: ServiceLimit): ServiceLimit {
  return { take: (nowMs) => (nowMs < changeMs ? before : after).take(nowMs) };
}

/** A limit that does not say when to come again. */
export function withoutRetryAfter(limit: ServiceLimit): ServiceLimit {
  return {
    take(nowMs) {
      const verdict = limit.take(nowMs);
      return verdict.isAdmitted ? verdict : { isAdmitted: false, retryAfter: undefined };
    },
  };
}
