/** What a contender has sent, seen from its side. */
export interface Sent {
  requests: number;
  throttled: number;
  /** Requests that left while a `Retry-After` ran of which the contender knew. */
  tooEarly: number;
  /** Requests for a customer whose summary had come before. */
  askedAgain: number;
}

/** A timer may fire a part of a millisecond early. */
const toleranceMs = 1;

/** A `fetch` that counts. It stands below everything that a contender does, so all are counted in the same way. */
export function countingFetch() {
  const sent: Sent = { requests: 0, throttled: 0, tooEarly: 0, askedAgain: 0 };
  const served = new Set<string>();
  let pausedUntil = 0;
  const counting: typeof fetch = async (...request) => {
    sent.requests++;
    if (performance.now() < pausedUntil) sent.tooEarly++;
    const url = String(request[0]);
    if (served.has(url)) sent.askedAgain++;
    const response = await fetch(...request);
    if (response.ok) served.add(url);
    if (response.status === 429) {
      sent.throttled++;
      const pauseMs = Number(response.headers.get("Retry-After")) * 1000 - toleranceMs;
      pausedUntil = Math.max(pausedUntil, performance.now() + pauseMs);
    }
    return response;
  };
  return { fetch: counting, sent };
}
