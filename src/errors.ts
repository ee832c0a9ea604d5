/**
 * What the caller passed cannot be sent. Thrown before anything leaves the machine; the message says what to pass
 * instead, and never repeats a token.
 */
export class ArgumentError extends TypeError {
  override readonly name = "ArgumentError";
}

/** The service answered with success, but its body cannot be read as the contract says. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
}

/** No answer came: the network, the name, the certificate or a redirect. `cause` is what `fetch` threw. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}
