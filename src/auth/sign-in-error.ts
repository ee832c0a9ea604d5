import { PartnerCenterError } from "../errors.js";

/** What a sign-in error tells beside its message. */
export interface SignInErrorDetails {
  readonly code?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
}

/**
 * No access token can be had. The message says what to do; like all else here it holds no token, no secret and nothing
 * that the sign-in service wrote, and there is no `cause`.
 */
export class SignInError extends PartnerCenterError {
  override readonly name: string = "SignInError";
  /** The code of Microsoft Entra ID, such as `AADSTS50076`; without one that of OAuth or MSAL, such as `invalid_grant`. */
  readonly code: string | undefined;
  /** The id under which Microsoft Entra ID finds the request, when it was sent. */
  readonly correlationId: string | undefined;
  /** Whether it may pass by itself. The client then asks again, as it does for a call that failed in passing. */
  readonly retryable: boolean;
  /** How long the sign-in service asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: SignInErrorDetails = {}) {
    super(message);
    this.code = details.code;
    this.correlationId = details.correlationId;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs;
  }
}
