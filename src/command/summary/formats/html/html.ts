const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML that needs no escaping any more. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Fills a template: what is no HTML is escaped, lists are joined, and nothing stands for undefined and false. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? written(values[index]) : "")).join(""));
}

function written(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join("");
  if (value === undefined || value === false) return "";
  return String(value).replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
}
