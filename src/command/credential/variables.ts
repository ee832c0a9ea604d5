/** The environment variables of credentials. */
export const variables = {
  token: "PARTNER_CENTER_TOKEN",
  refreshTokenFile: "PARTNER_CENTER_REFRESH_TOKEN_FILE",
  tenantId: "PARTNER_CENTER_TENANT_ID",
  clientId: "PARTNER_CENTER_CLIENT_ID",
  clientSecret: "PARTNER_CENTER_CLIENT_SECRET",
  certificateFile: "PARTNER_CENTER_CLIENT_CERTIFICATE_FILE",
  cloud: "PARTNER_CENTER_CLOUD",
} as const;
