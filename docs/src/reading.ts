import { lookedUp } from "./code-lookup.js";
import type { SiteTabs } from "./tabs.js";

/** Opens what an address leads into, and follows the reader, in the examples and the contents. */
export function followReader(): void {
  addEventListener("hashchange", openTarget);
  openTarget();
  followSection();
  for (const operation of document.querySelectorAll<HTMLElement>(".operation")) followStatus(operation);
}

/** Unfolds everything around the target of the address, and the definition that it is the title of. */
function openTarget(): void {
  const target = targetOfAddress();
  if (!target) return;
  for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
  target.scrollIntoView();
}

function targetOfAddress(): HTMLElement | null {
  return document.getElementById(location.hash.slice(1));
}

function followStatus(operation: HTMLElement): void {
  const examples = operation.querySelector<SiteTabs>(".examples > site-tabs");
  const show = (target: EventTarget | null) => {
    if (target instanceof Element) examples?.select(target.closest<HTMLElement>("[data-status]")?.dataset["status"]);
  };
  onReaching(operation.querySelectorAll("[data-status]"), show);
  operation.addEventListener("click", ({ target }) => show(target));
  operation.addEventListener(lookedUp, ({ target }) => show(target));
  addEventListener("hashchange", () => show(targetOfAddress()));
  show(targetOfAddress());
}

/** Marks the section that a reader is at in the contents. */
function followSection(): void {
  onReaching(document.querySelectorAll(".operation > section:not(.samples, .examples)"), (section) => {
    const hash = `#${section.getAttribute("aria-labelledby")}`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".sidebar-content a[href^='#']"))
      link.ariaCurrent = link.hash === hash ? "true" : null;
  });
}

/** Says which of some elements crosses a line below the header: a reader has come to it, or has followed a link to it. */
function onReaching(elements: Iterable<Element>, reached: (element: Element) => void): void {
  const line = new IntersectionObserver(
    (entries) => {
      const crossing = entries.find(({ isIntersecting }) => isIntersecting);
      if (crossing) reached(crossing.target);
    },
    { rootMargin: "-15% 0px -84% 0px" },
  );
  for (const element of elements) line.observe(element);
}
