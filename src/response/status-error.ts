import {
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  NoUsageError,
  PermissionDeniedError,
  RateLimitError,
  StatusError,
} from "../errors.js";
import { printable } from "../redaction/printable.js";
import { adviceFor } from "./error-advice.js";
import type { ErrorResult } from "./result.js";

const errorClasses: Readonly<Record<number, typeof StatusError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  429: RateLimitError,
};

/** Makes the error of an error response: the one place that goes from a status to a class. */
export function statusError(operation: string, result: ErrorResult<number, unknown>): StatusError {
  const { status, code, error, retryAfterMs, response } = result;
  const { description, message } = (error ?? {}) as { readonly description?: unknown; readonly message?: unknown };
  const said = [description, message].find((text): text is string => typeof text === "string" && text !== "");
  const sentences = [
    `Status ${status}${code ? `, code ${printable(code)}` : ""}.`,
    said && printable(said),
    adviceFor(operation, status, code).advice,
    retryAfterMs && `Wait ${retryAfterMs / 1000} s, as the service asks.`,
  ];
  return new (errorClassOf(result))(sentences.filter(Boolean).join(" "), response, result);
}

function errorClassOf({ status, noUsage }: ErrorResult<number, unknown>): typeof StatusError {
  if (noUsage) return NoUsageError;
  return errorClasses[status] ?? (status >= 500 ? InternalServerError : StatusError);
}
