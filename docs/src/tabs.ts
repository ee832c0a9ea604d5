import { chosen, remember } from "./choice.js";

/** Makes `<site-tabs>`, a list of links and the panels that they lead to, tabs as WAI-ARIA describes them. */
export function defineTabs(): void {
  customElements.define("site-tabs", SiteTabs);
  // A link to a panel shows it.
  addEventListener("hashchange", showTarget);
  showTarget();
}

/** Tells tabs of a group which value another one of them has chosen. */
const choiceEvent = "site-tabs-choice";

export class SiteTabs extends HTMLElement {
  #tabs: HTMLAnchorElement[] = [];

  connectedCallback(): void {
    const list = this.querySelector("ul");
    if (!list || this.#tabs.length > 0) return;
    this.#tabs = [...list.querySelectorAll("a")];
    list.role = "tablist";
    for (const tab of this.#tabs) this.#prepare(tab);
    list.addEventListener("keydown", (event) => this.#move(event));
    const { group } = this.dataset;
    if (group) addEventListener(choiceEvent, () => this.select(chosen(group)));
    this.select(group && chosen(group));
    // No value, or one that these tabs do not have.
    if (this.#selected < 0) this.select(this.#tabs[0]?.dataset["value"]);
  }

  /** Shows the panel of a value. One that these tabs do not have changes nothing. */
  select(value: string | null | undefined): void {
    if (!this.#tabs.some((tab) => tab.dataset["value"] === value)) return;
    for (const tab of this.#tabs) {
      const isSelected = tab.dataset["value"] === value;
      tab.ariaSelected = String(isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
      const panel = panelOf(tab);
      if (panel) panel.hidden = !isSelected;
    }
  }

  /** What a reader has chosen. */
  choose(value: string | undefined): void {
    this.select(value);
    const { group } = this.dataset;
    if (!group || !value) return;
    remember(group, value);
    dispatchEvent(new Event(choiceEvent));
  }

  get #selected(): number {
    return this.#tabs.findIndex((tab) => tab.ariaSelected === "true");
  }

  #prepare(tab: HTMLAnchorElement): void {
    tab.role = "tab";
    const panel = panelOf(tab);
    if (tab.parentElement) tab.parentElement.role = "presentation";
    if (panel) {
      tab.id = `${panel.id}-tab`;
      tab.setAttribute("aria-controls", panel.id);
      panel.role = "tabpanel";
      panel.setAttribute("aria-labelledby", tab.id);
    }
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      this.choose(tab.dataset["value"]);
    });
  }

  #move(event: KeyboardEvent): void {
    const last = this.#tabs.length - 1;
    const from = this.#selected;
    const targets: Record<string, number> = {
      ArrowLeft: from === 0 ? last : from - 1,
      ArrowRight: from === last ? 0 : from + 1,
      Home: 0,
      End: last,
      " ": from,
    };
    const tab = this.#tabs[targets[event.key] ?? -1];
    if (!tab) return;
    event.preventDefault();
    this.choose(tab.dataset["value"]);
    tab.focus();
  }
}

function panelOf(tab: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(tab.hash.slice(1)));
}

function showTarget(): void {
  const { hash } = location;
  for (const tab of document.querySelectorAll<HTMLAnchorElement>("site-tabs [role=tab]")) {
    if (hash && tab.hash === hash) tab.closest<SiteTabs>("site-tabs")?.choose(tab.dataset["value"]);
  }
}
