import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { contractIn } from "./contract.js";
import { itemsOf, sections } from "./sections.js";

/** Starlight finds the headings of Markdown only; those of the reference come from the contract. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { entry, toc, lang } = locals.starlightRoute;
  if (!toc || !/(^|\/)reference$/.test(entry.id)) return;
  const contract = contractIn(lang);
  for (const section of sections) {
    const children = itemsOf(contract, section).map(({ id, title }) => heading(3, id, title));
    toc.items.push(heading(2, section, locals.t(`reference.${section}`), children));
  }
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
