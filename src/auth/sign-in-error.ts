/**
 * No access token can be had. The message says what to do; like all else here it holds no token, no secret and nothing
 * that the sign-in service wrote, and there is no `cause`.
 */
export class SignInError extends Error {
  override readonly name = "SignInError";
  /** The code of Microsoft Entra ID, such as `AADSTS50076`; without one that of OAuth or MSAL, such as `invalid_grant`. */
  readonly code: string | undefined;
  /** The id under which Microsoft Entra ID finds the request, when it was sent. */
  readonly correlationId: string | undefined;

  constructor(message: string, details: { code?: string | undefined; correlationId?: string | undefined } = {}) {
    super(message);
    this.code = details.code;
    this.correlationId = details.correlationId;
  }
}
