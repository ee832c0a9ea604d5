import { localCall } from "../call-code.js";

/** Writes the customer and the address at hand into every call that the page shows. */
export function showCalls(root: HTMLElement, origin: string, customerId: string): void {
  // What is typed goes into code between quotation marks.
  const id = customerId.replaceAll(/[^\w.-]/g, "_");
  for (const element of root.querySelectorAll<HTMLElement>("[data-call]")) {
    element.textContent = localCall(element.dataset["call"] ?? "", origin, id);
  }
}

/** Lets the buttons beside the calls copy them. */
export function startCopying(root: HTMLElement, copied: string): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const code = button.parentElement?.querySelector("[data-call]")?.textContent ?? "";
      await navigator.clipboard.writeText(code);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
}
