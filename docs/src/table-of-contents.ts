import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import { itemsOf, sectionsOf, titleOf } from "./sections.js";
import { specIn } from "./spec.js";

/** Starlight finds the headings of Markdown only; those of the reference come from the spec. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, toc, lang, sidebar } = locals.starlightRoute;
  if (!toc || !/(^|\/)reference$/.test(entry.id)) return;
  const spec = specIn(lang);
  for (const section of sectionsOf(spec)) {
    const children = itemsOf(spec, section).map(({ id, title }) => heading(3, id, title));
    toc.items.push(heading(2, section.id, titleOf(spec, section, locals.t), children));
  }
  // On a wide screen, samples stand where the contents are on other pages, so the sidebar has them.
  const page = sidebar.findIndex((item) => item.type === "link" && item.isCurrent);
  sidebar.splice(page + 1, 0, {
    type: "group",
    label: locals.t("tableOfContents.onThisPage"),
    entries: toc.items.slice(1).map(({ slug, text }) => link(`#${slug}`, text)),
    collapsed: false,
    badge: undefined,
  });
});

interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
  readonly children: Heading[];
}

function heading(depth: number, slug: string, text: string, children: Heading[] = []): Heading {
  return { depth, slug, text, children };
}

function link(href: string, label: string): StarlightRouteData["sidebar"][number] {
  return { type: "link", label, href, isCurrent: false, badge: undefined, attrs: {} };
}
