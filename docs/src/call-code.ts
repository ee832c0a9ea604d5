/** The code of a call to the service itself, which needs no address. */
export function serviceCall(code: string, service: string, customerId: string): string {
  const lines = code.split("\n").filter((line) => !line.includes("{local_url}"));
  return lines.join("\n").replaceAll("{base_url}", service).replaceAll("{customer_id}", customerId);
}

/** The code of a call to the local server at an origin. */
export function localCall(code: string, origin: string, customerId: string): string {
  return code.replaceAll(/\{(?:base|local)_url\}/g, origin).replaceAll("{customer_id}", customerId);
}

/** The value of a language in the tabs that share the choice of a language. */
export const languageValue = (language: string) => language.toLowerCase().replace("#", "sharp");
