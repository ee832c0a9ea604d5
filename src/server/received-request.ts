/** A request as it arrived, the names of its headers in lowercase. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Called with each request. Two types, because `void | Promise<void>` refuses `(request) => requests.push(request)`. */
export type RequestListener = ((request: ReceivedRequest) => void) | ((request: ReceivedRequest) => Promise<void>);
