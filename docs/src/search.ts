import { bestSectionsFirst } from "./search-result.js";

/** Lets `<site-search>` open its dialog, and load Pagefind when it first does. */
export function defineSearch(): void {
  customElements.define("site-search", SiteSearch);
}

class SiteSearch extends HTMLElement {
  #loaded: Promise<void> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector("dialog");
    if (!dialog) return;
    const open = async () => {
      dialog.showModal();
      this.#loaded ??= this.#load();
      await this.#loaded;
      dialog.querySelector("input")?.focus();
    };
    this.querySelector("button")?.addEventListener("click", open);
    dialog.addEventListener("click", ({ target }) => {
      const leaves = target instanceof Element && target.closest("a, .cancel");
      // A click beside the dialog's content is one on its backdrop.
      if (target === dialog || leaves) dialog.close();
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else void open();
    });
  }

  async #load(): Promise<void> {
    const baseUrl = import.meta.env.BASE_URL;
    const bundlePath = `${baseUrl.replace(/\/$/, "")}/pagefind/`;
    // Not bundled: Pagefind writes its interface beside its index.
    await Promise.all([
      loaded("link", { rel: "stylesheet", href: `${bundlePath}pagefind-ui.css` }),
      loaded("script", { src: `${bundlePath}pagefind-ui.js` }),
    ]);
    new PagefindUI({
      element: "#search",
      baseUrl,
      bundlePath,
      showImages: false,
      showSubResults: true,
      processResult: bestSectionsFirst,
      translations: JSON.parse(this.dataset["translations"] ?? "{}"),
    });
  }
}

/** Adds an element that loads a file, and waits until it has. */
function loaded(name: "link" | "script", properties: object): Promise<unknown> {
  const element = Object.assign(document.createElement(name), properties);
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}
