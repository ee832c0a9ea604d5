/** Makes the field of `<code-lookup>` show the rows of the status or error code that is typed there. */
export function defineCodeLookup(): void {
  customElements.define("code-lookup", CodeLookup);
}

/** Tells of the row that a reader has looked up. */
export const lookedUp = "looked-up";

class CodeLookup extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("input")?.addEventListener("input", () => this.#show());
    addEventListener("hashchange", () => this.#takeTarget());
    this.#takeTarget();
  }

  /** An address that ends in `#code-900329` fills in the field. */
  #takeTarget(): void {
    const [, code] = /^#(?:.*-)?code-(\d+)$/.exec(location.hash) ?? [];
    const input = this.querySelector("input");
    if (!code || !input || !this.querySelector(`[id="${location.hash.slice(1)}"]`)) return;
    input.value = code;
    this.#show();
  }

  #show(): void {
    const [typed = ""] = /\d+/.exec(this.querySelector("input")?.value ?? "") ?? [];
    const rows = [...this.querySelectorAll<HTMLElement>("tr[data-status]")];
    const found = rows.filter((row) => numbersOf(row).some((number) => number.startsWith(typed)));
    // What is said of the other codes of a status holds for a code that nobody knows.
    const shown = found.length > 0 ? found : rows.filter((row) => !row.dataset["codes"]);
    for (const row of rows) row.hidden = !shown.includes(row);
    if (typed) found[0]?.dispatchEvent(new Event(lookedUp, { bubbles: true }));
    const output = this.querySelector("output");
    if (output) output.textContent = typed === "" ? "" : this.#message(typed, found.length > 0);
  }

  #message(typed: string, isKnown: boolean): string {
    const text = (isKnown ? this.dataset["found"] : this.dataset["unknown"]) ?? "";
    return text.replace("{code}", typed);
  }
}

function numbersOf({ dataset }: HTMLElement): string[] {
  return [dataset["status"] ?? "", ...(dataset["codes"] ?? "").split(" ")];
}
