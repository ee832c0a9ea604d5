/** Finds a part of the form by its name. */
export type FindPart = <Part extends HTMLElement = HTMLElement>(name: string) => Part;

export function partsOf(root: HTMLElement): FindPart {
  return <Part extends HTMLElement>(name: string): Part => {
    const found = root.querySelector<Part>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The form has no part "${name}".`);
    return found;
  };
}

/** Shows a sentence with its gaps filled, each as code. */
export function fill(element: HTMLElement, sentence: string, values: Readonly<Record<string, string>>): void {
  const pieces = sentence.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = document.createElement("code");
    code.textContent = values[piece] ?? "";
    return code;
  });
  element.replaceChildren(...pieces);
}

/** The command that starts the local server where the page looks for it. */
export function startCommand(server: URL): string {
  const port = server.port === "3010" ? "" : ` --port ${server.port || 80}`;
  return `npx partner-center-usage serve${port}`;
}
