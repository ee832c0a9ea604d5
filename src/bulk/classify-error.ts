import { signInRetry } from "../credential/sign-in-retry.js";
import {
  ArgumentError,
  AuthenticationError,
  NoUsageError,
  PartnerCenterError,
  PermissionDeniedError,
  StatusError,
} from "../errors.js";
import { retryableError } from "../pipeline/retryable.js";
import { isRetryableStatus } from "../pipeline/retryable-status.js";

/** The code of a 403 for a token of an application without a user. */
const applicationOnlyTokenCode = "900329";

/**
 * What an error of one customer's call means. `fatal` means that every other call would fail in the same way: the token
 * is refused for good, the credential gives none, or an option cannot be used.
 */
export function classifyError(error: unknown): "no-usage" | "refused" | "failed" | "fatal" {
  if (error instanceof NoUsageError) return "no-usage";
  if (error instanceof AuthenticationError || error instanceof ArgumentError) return "fatal";
  if (error instanceof PermissionDeniedError && error.code === applicationOnlyTokenCode) return "fatal";
  if (error instanceof StatusError) {
    // A redirect, such as that of a proxy to its sign-in, says nothing of the customer.
    const isAboutCustomer = error.status >= 400 && error.status < 500 && !isRetryableStatus(error.status);
    return isAboutCustomer ? "refused" : "failed";
  }
  if (retryableError(error) || signInRetry(error)) return "failed";
  // Everything else that the package throws is about one response. What it did not make came from the credential.
  return error instanceof PartnerCenterError && error.name !== "SignInError" ? "failed" : "fatal";
}
