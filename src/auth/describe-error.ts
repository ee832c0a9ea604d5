import { isRetryableStatus } from "../pipeline/retryable-status.js";
import type { LastResponse } from "./network-client.js";
import { SignInError } from "./sign-in-error.js";

/** The properties of MSAL's errors that are read here. */
interface MsalError {
  readonly errorCode?: unknown;
  readonly errorMessage?: unknown;
  readonly errorNo?: unknown;
  readonly correlationId?: unknown;
}

const secondFactor =
  "The sign-in lacks multi-factor authentication. Let the user sign in again with a second factor, and store the new refresh token.";
const signInAgain =
  "The refresh token is no longer accepted: it has expired, was revoked, or belongs to another application. Let the user sign in again, and store the new one.";
const wrongSecret =
  "The client secret is not accepted. Pass the value of a secret of this application that has not expired, not its id.";
const publicClient =
  "The application is registered as a public client, which has no secret. Register it as a confidential one, or use another.";
const wrongCertificate = "The client certificate is not accepted. Pass one that is registered for this application.";
const consent =
  "The application lacks consent. Let an administrator of the partner's tenant grant it, and sign in again.";
const wrongApplication = "The application or the tenant is not known there. Check clientId, tenantId and cloud.";
const disabledApplication =
  "The application or its enterprise application is disabled. Let an administrator of the tenant enable it.";
const wrongScope = "The scope is not known. Ask for https://api.partnercenter.microsoft.com/.default.";
const blockedUser = "The user's account is locked, disabled or gone. Ask its administrator, or sign in with another.";
const unassignedUser =
  "The user is not assigned to the application. Let an administrator assign the user, or sign in with another.";
const foreignUser =
  "The user belongs to another tenant. Check tenantId, or sign in with a user of the partner's tenant.";
const conditionalAccess =
  "A Conditional Access policy or a risk blocks the sign-in. Let the user sign in again as the policy demands, and store the new refresh token.";
const later = "The sign-in service cannot respond now. Try again later.";
const unreachable = "The sign-in service cannot be reached. Check the network and the proxy.";
const impostor = "What responds is not the sign-in service. Check the network and the proxy.";
const unknown =
  "The sign-in failed. Look the code up at https://login.microsoftonline.com/error, and check the options of refreshTokenCredential.";
const noRequest =
  "The request for a token cannot be made. Check the options of refreshTokenCredential, such as the private key.";

/** What to do about a code of Microsoft Entra ID. */
const adviceByCode: Readonly<Record<string, string>> = {
  ...adviceFor([50072, 50074, 50076, 50078, 50079, 50158, 500121], secondFactor),
  ...adviceFor([50055, 50173, 70000, 70008, 70043, 700003, 700082, 700084, 9002313], signInAgain),
  ...adviceFor([70002, 7000215, 7000216, 7000218, 7000222], wrongSecret),
  ...adviceFor([700025], publicClient),
  ...adviceFor([700021, 700023, 700024, 700027, 700030], wrongCertificate),
  ...adviceFor([65001, 65004, 90094], consent),
  ...adviceFor([90002, 700016, 7000229, 900023], wrongApplication),
  ...adviceFor([500014, 7000112], disabledApplication),
  ...adviceFor([28002, 28003, 50001, 70011, 500011], wrongScope),
  ...adviceFor([50034, 50053, 50057], blockedUser),
  ...adviceFor([50105], unassignedUser),
  ...adviceFor([50020], foreignUser),
  ...adviceFor([50097, 50131, 53000, 53001, 53003, 53011, 530003, 530032], conditionalAccess),
  ...adviceFor([90006, 90012, 90033], later),
};

/** What to do about an error of OAuth or MSAL, when Entra gives no code. */
const adviceByError: Readonly<Record<string, string>> = {
  invalid_grant: signInAgain,
  interaction_required: secondFactor,
  consent_required: consent,
  login_required: signInAgain,
  invalid_client: "The application cannot prove its identity. Check clientId, and clientSecret or clientCertificate.",
  unauthorized_client: wrongApplication,
  invalid_scope: wrongScope,
  invalid_resource: wrongScope,
  temporarily_unavailable: later,
  server_error: later,
};

/**
 * What MSAL threw, and what came over the wire before, as one sentence that says what to do. The status decides first:
 * what a gateway writes under a 503 says nothing of the sign-in. Nothing of any text is taken over but the code, since the
 * service may repeat there what it was sent.
 */
export function describeError(error: unknown, response: LastResponse = {}): SignInError {
  const { errorCode, errorMessage, errorNo, correlationId } = (error ?? {}) as MsalError;
  const entraCode =
    /AADSTS(\d{1,12})/.exec(String(errorMessage))?.[1] ??
    (/^\d{1,12}$/.test(String(errorNo)) ? `${errorNo}` : undefined);
  const oauthCode = typeof errorCode === "string" && /^[a-z_]{1,60}$/.test(errorCode) ? errorCode : undefined;
  const code = entraCode === undefined ? oauthCode : `AADSTS${entraCode}`;
  const details = {
    correlationId: typeof correlationId === "string" && /^[\w-]+$/.test(correlationId) ? correlationId : undefined,
  };
  const { status, failure, retryAfterMs } = response;
  if (failure) {
    return new SignInError(unreachable, { ...details, code: "network_error", retryable: failure.retryable });
  }
  if (isRetryableStatus(status)) {
    const sentence = `${later} (${code ?? `status ${status}`})`;
    return new SignInError(sentence, { ...details, code: code ?? `status_${status}`, retryable: true, retryAfterMs });
  }
  const advice = adviceOf(entraCode, oauthCode, status);
  return new SignInError(code ? `${advice} (${code})` : advice, { ...details, code, retryable: advice === later });
}

function adviceOf(entraCode: string | undefined, oauthCode: string | undefined, status: number | undefined): string {
  // A code that is not listed may mean anything, whatever error of OAuth comes with it.
  if (entraCode !== undefined) return find(adviceByCode, entraCode) ?? unknown;
  return find(adviceByError, oauthCode) ?? (status !== undefined ? impostor : oauthCode ? unknown : noRequest);
}

function adviceFor(codes: readonly number[], advice: string): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, advice]));
}

function find(table: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
