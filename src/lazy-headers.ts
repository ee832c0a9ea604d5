/**
 * The headers of an answer as undici gives them: `get` reads them as they are, and only what else is asked for fills
 * the Headers of the platform, which takes longer than reading the answer does.
 */
export class LazyHeaders extends Headers {
  #raw: Readonly<Record<string, string | string[] | undefined>> | undefined;

  constructor(raw: Readonly<Record<string, string | string[] | undefined>>) {
    super();
    this.#raw = raw;
  }

  override get(name: string): string | null {
    if (!this.#raw) return super.get(name);
    const value = this.#raw[name.toLowerCase()];
    return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
  }

  /** The headers of the platform, filled. */
  #filled(): this {
    const raw = this.#raw;
    this.#raw = undefined;
    for (const [name, value] of Object.entries(raw ?? {}))
      for (const one of [value ?? []].flat()) super.append(name, one);
    return this;
  }

  override has(name: string): boolean {
    this.#filled();
    return super.has(name);
  }

  override set(name: string, value: string): void {
    this.#filled();
    super.set(name, value);
  }

  override append(name: string, value: string): void {
    this.#filled();
    super.append(name, value);
  }

  override delete(name: string): void {
    this.#filled();
    super.delete(name);
  }

  override forEach(callback: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    this.#filled();
    super.forEach(callback, self);
  }

  override getSetCookie(): string[] {
    this.#filled();
    return super.getSetCookie();
  }

  override keys() {
    this.#filled();
    return super.keys();
  }

  override values() {
    this.#filled();
    return super.values();
  }

  override entries() {
    this.#filled();
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }
}
