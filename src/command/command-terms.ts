/** What the library's messages name, and what the command has for it. */
const terms: Readonly<Record<string, string>> = {
  ", or raise totalTimeoutMs": "", // not to be chosen here
  "Check the options of the client and of its transport.": "Check --base-url and the proxy.",
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
