/** A request as it arrived; the names of its headers are in small letters. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What is told of each request. Two types, because `void | Promise<void>` refuses `(request) => requests.push(request)`. */
export type RequestListener = ((request: ReceivedRequest) => void) | ((request: ReceivedRequest) => Promise<void>);
