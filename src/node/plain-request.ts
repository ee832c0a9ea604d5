/** What openapi-fetch needs of a Request, and nothing of what makes the platform's costly. */
export class PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
  readonly signal: AbortSignal | undefined;

  constructor(url: string, { method = "GET", headers, body, signal }: RequestInit = {}) {
    this.url = url;
    this.method = method;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
    this.body = (body as string | null | undefined) ?? null;
    this.signal = signal ?? undefined;
  }

  /** The same request, with headers of its own. */
  clone(): PlainRequest {
    const { url, method, body } = this;
    const copy = new PlainRequest(url, { method, body, headers: new Headers(this.headers) });
    return Object.assign(copy, { signal: this.signal });
  }
}
