/** An answer whose body has been read: what the client and openapi-fetch need of a Response, made only as it is asked for. */
export class PlainResponse {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly redirected = false;
  readonly type = "basic";
  /** Always false: the body can be read as often as anyone likes. */
  readonly bodyUsed = false;
  #rawHeaders: Readonly<Record<string, string | string[] | undefined>>;
  #headers: Headers | undefined;
  #chunks: readonly Buffer[];

  constructor(
    url: string,
    status: number,
    statusText: string,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    chunks: readonly Buffer[],
  ) {
    this.url = url;
    this.status = status;
    this.statusText = statusText;
    this.#rawHeaders = headers;
    this.#chunks = chunks;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get headers(): Headers {
    if (!this.#headers) {
      this.#headers = new Headers();
      for (const [name, value] of Object.entries(this.#rawHeaders)) {
        for (const one of [value ?? []].flat()) this.#headers.append(name, one);
      }
    }
    return this.#headers;
  }

  get body(): ReadableStream | null {
    return this.clone().body;
  }

  /** The body as text, without its mark. */
  async text(): Promise<string> {
    const bytes = this.#bytes();
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return bytes.toString("utf8", hasMark ? 3 : 0);
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return Uint8Array.from(this.#bytes()).buffer;
  }

  blob(): Promise<Blob> {
    return this.clone().blob();
  }

  formData(): Promise<FormData> {
    return this.clone().formData();
  }

  /** A Response of the platform. */
  clone(): Response {
    const { status, statusText, headers } = this;
    const bytes = this.#bytes();
    return new Response(bytes.length > 0 ? Uint8Array.from(bytes) : null, { status, statusText, headers });
  }

  #bytes(): Buffer {
    return this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
  }
}

// A middleware of openapi-fetch may return the answer that it was given only if it is a Response.
Object.setPrototypeOf(PlainResponse.prototype, Response.prototype);
