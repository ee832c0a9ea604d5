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
    const [{ PagefindUI }] = await Promise.all([
      import("@pagefind/default-ui"),
      import("@pagefind/default-ui/css/ui.css"),
    ]);
    const baseUrl = import.meta.env.BASE_URL;
    new PagefindUI({
      element: "#search",
      baseUrl,
      bundlePath: `${baseUrl.replace(/\/$/, "")}/pagefind/`,
      showImages: false,
      showSubResults: true,
      translations: JSON.parse(this.dataset["translations"] ?? "{}"),
    });
  }
}
