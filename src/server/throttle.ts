import type { ScenarioResponse } from "./scenario.js";
import { TokenBucket } from "./token-bucket.js";

/** Makes the function that takes a request up to a rate, and gives the response to one above it. */
export function throttleOf(perSecond: number, burst: number): (nowMs: number) => ScenarioResponse | undefined {
  const bucket = new TokenBucket(perSecond, burst);
  return (nowMs) => {
    const { retryAfter } = bucket.take(nowMs);
    return retryAfter === undefined ? undefined : throttled(retryAfter);
  };
}

/** As a gateway in front of the service sends it. */
function throttled(retryAfter: number): ScenarioResponse {
  const seconds = retryAfter === 1 ? "1 second" : `${retryAfter} seconds`;
  return {
    status: 429,
    headers: { "Retry-After": `${retryAfter}` },
    body: { statusCode: 429, message: `The rate limit is exceeded. Try again in ${seconds}.` },
  };
}
