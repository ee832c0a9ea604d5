/** What the library's messages name, and what the command has for it. A longer text stands before one that is part of it. */
const terms: Readonly<Record<string, string>> = {
  ", or raise totalTimeoutMs": "", // not to be chosen here
  "Check the options of the client and of its transport.": "Check --base-url and the proxy.",
  "Check response.text, which may come from a gateway or a proxy.":
    "It may come from a gateway or a proxy: check --base-url.",
  "tenantId and cloud": "PARTNER_CENTER_TENANT_ID and PARTNER_CENTER_CLOUD",
  "the options of refreshTokenCredential": "the PARTNER_CENTER_ variables",
  refreshTokenCredential: "PARTNER_CENTER_REFRESH_TOKEN_FILE",
  "onRefreshToken did not end": "Writing the refresh token did not end",
  "Check where it stores the token.": "Check its file.",
  onRefreshToken: "the file of PARTNER_CENTER_REFRESH_TOKEN_FILE",
  attemptTimeoutMs: "--timeout",
  baseUrl: "--base-url",
  tenantId: "PARTNER_CENTER_TENANT_ID",
  clientId: "PARTNER_CENTER_CLIENT_ID",
  clientSecret: "PARTNER_CENTER_CLIENT_SECRET",
  clientCertificate: "PARTNER_CENTER_CLIENT_CERTIFICATE_FILE",
};

/** A message of the library for somebody who runs the command: options by the names that they have there. */
export function inCommandTerms(message: string): string {
  return Object.entries(terms).reduce((text, [ours, theirs]) => text.replaceAll(ours, theirs), message);
}
