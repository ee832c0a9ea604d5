/** A request that has left. */
export interface SentRequest {
  /** In milliseconds. */
  readonly sentAt: number;
  /** How many pauses there had been when it left. */
  readonly stage: number;
  /** Undefined as long as its end is not known. */
  wasThrottled: boolean | undefined;
}

/** A request that has no response for so long has most likely been admitted. */
const settledMs = 3000;

/** Hands requests on in the order in which they left, as soon as it is known of each whether it was throttled. */
export class SendingOrder {
  readonly #handOn: (request: SentRequest) => void;
  readonly #requests: SentRequest[] = [];

  constructor(handOn: (request: SentRequest) => void) {
    this.#handOn = handOn;
  }

  add(sentAt: number, stage: number): SentRequest {
    const request = { sentAt, stage, wasThrottled: undefined };
    this.#requests.push(request);
    return request;
  }

  settle(request: SentRequest, wasThrottled: boolean, now: number): void {
    request.wasThrottled = wasThrottled;
    for (let first = this.#requests[0]; first; first = this.#requests[0]) {
      if (first.wasThrottled === undefined && now - first.sentAt < settledMs) return;
      this.#handOn(first);
      this.#requests.shift();
    }
  }
}
