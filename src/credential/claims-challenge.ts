/**
 * What a 401 demands of the next token, as JSON text: the `claims` of its `WWW-Authenticate` (continuous access
 * evaluation), which are in base64. Undefined when there are none, or they cannot be read.
 */
export function claimsOf(headers: Headers): string | undefined {
  const encoded = /\bclaims="([\w+/=-]{1,8192})"/.exec(headers.get("WWW-Authenticate") ?? "")?.[1];
  if (encoded === undefined) return undefined;
  try {
    const claims = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    JSON.parse(claims);
    return claims;
  } catch {
    return undefined;
  }
}
