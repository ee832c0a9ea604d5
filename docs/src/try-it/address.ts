/** The URL of an address if that is plain http on this machine, an origin and no more; undefined for any other. */
export function readLoopbackAddress(text: string): URL | undefined {
  const address = text.trim();
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  // The policy of the page cannot name [::1], where the local server does not listen either.
  const isLoopback = url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname);
  return isLoopback && url.href === `${url.origin}/` ? url : undefined;
}
