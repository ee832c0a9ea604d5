import { ConnectionError } from "../errors.js";
import { innerOf, rebuiltCause, type Thrown } from "../redaction/cause.js";
import { printable } from "../redaction/printable.js";

/** Codes of Node.js and undici for a certificate that is not accepted. */
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|HOSTNAME_MISMATCH/;
/** Codes for what another attempt cannot cure: an argument, a dispatcher of another undici, a protocol. */
const misuseCode = /^(ERR_INVALID_|ERR_UNESCAPED_|UND_ERR_(INVALID_|NOT_SUPPORTED|CLOSED|DESTROYED)|ERR_SSL_|EPROTO)/;
/** How runtimes word a TypeError of `fetch` that is about the network; any other is a mistake in somebody's code. */
const networkMessage =
  /^(fetch failed|failed to fetch|network|load failed|terminated|error sending request|client error|connection|unable to connect|error reading a body|the network connection)/i;

/**
 * Makes the error of a request that got no response, of whatever a transport threw, without what is to be cleaned out of
 * its texts. It says whether to try again.
 */
export function connectionError(thrown: unknown, clean: (text: string) => string): ConnectionError {
  try {
    return explain(thrown, clean);
  } catch {
    // Something was thrown that throws when it is looked at.
    return new ConnectionError("The service cannot be reached (no reason was given). Check the network and baseUrl.");
  }
}

function explain(thrown: unknown, clean: (text: string) => string): ConnectionError {
  const causes = causesOf(thrown);
  const codes = causes.map(({ code }) => (typeof code === "string" ? code : ""));
  const reason = printable(clean(reasonOf(causes)));
  const cause = rebuiltCause(thrown, clean);
  if (codes.some((code) => certificateCode.test(code))) {
    return new ConnectionError(
      `The certificate of the service is not accepted (${reason}). Check baseUrl, and which certificates this machine trusts.`,
      { cause, retryable: false },
    );
  }
  if (codes.some((code) => misuseCode.test(code)) || isMistake(causes)) {
    return new ConnectionError(
      `The request cannot be sent (${reason}). Check the options of the client and of its transport.`,
      { cause, retryable: false },
    );
  }
  return new ConnectionError(`The service cannot be reached (${reason}). Check the network and baseUrl.`, {
    cause,
    retryable: true,
  });
}

/** What was thrown, and what caused it, from the outside in. */
function causesOf(thrown: unknown): readonly Thrown[] {
  const causes: Thrown[] = [];
  let next: unknown = thrown;
  while (typeof next === "object" && next !== null && causes.length < 8) {
    causes.push(next);
    next = innerOf(next);
  }
  return causes;
}

/** The innermost code, or else the innermost message. */
function reasonOf(causes: readonly Thrown[]): string {
  const inwards = [...causes].reverse();
  const code = inwards.find((one) => typeof one.code === "string" && one.code !== "")?.code;
  const message = inwards.find((one) => typeof one.message === "string" && one.message !== "")?.message;
  return `${code ?? message ?? "no reason was given"}`;
}

/** Whether what was thrown is about code, such as a property of undefined, and not about the network. */
function isMistake([outermost, ...inner]: readonly Thrown[]): boolean {
  if (!outermost) return false;
  if (outermost instanceof ReferenceError || outermost instanceof RangeError) return true;
  const isTypeError = outermost instanceof TypeError || outermost.name === "TypeError";
  // Bun throws the network's own code on a TypeError.
  const isOfNetwork = typeof outermost.code === "string" || networkMessage.test(String(outermost.message));
  return isTypeError && inner.length === 0 && !isOfNetwork;
}
