/** Makes the button of `<page-actions>` copy what the link beside it leads to. */
export function definePageActions(): void {
  if (!customElements.get("page-actions")) customElements.define("page-actions", PageActions);
}

class PageActions extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    const link = this.querySelector("a");
    const status = this.querySelector("[role=status]");
    if (!button || !link || !status) return;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await copyFrom(link.href);
      } catch {
        // No access to the clipboard, or no connection: the reader sees the text, or why it does not come.
        return location.assign(link.href);
      }
      status.textContent = button.textContent = this.dataset["copied"] ?? "";
      setTimeout(() => {
        button.textContent = label;
        status.textContent = "";
      }, 2000);
    });
  }
}

async function copyFrom(address: string): Promise<void> {
  const text = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address} responded with ${response.status}.`);
    return response.text();
  });
  // Safari lets a page write only while the click lasts, so the text comes as a promise.
  const blob = text.then((content) => new Blob([content], { type: "text/plain" }));
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
}
