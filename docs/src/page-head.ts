import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { basePath, markdownPath } from "./for-programs/addresses.js";

const base = basePath(import.meta.env.BASE_URL);

/** Adds to the head of each page what programs look for there: the page as Markdown, and a picture for link previews. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { entry, head, lang } = locals.starlightRoute;
  if (/(^|\/)404$/.test(entry.id)) {
    head.push({ tag: "meta", attrs: { name: "robots", content: "noindex" } });
    if (entry.id === "404") head.push({ tag: "script", content: toChinesePage });
    return;
  }
  const href = markdownPath(url.pathname, base);
  head.push({ tag: "link", attrs: { rel: "alternate", type: "text/markdown", href } });
  // Previews need a whole address.
  if (!site) return;
  const image = new URL(`${base}/preview.${lang}.png`, site).href;
  const properties = {
    "og:image": image,
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": locals.t("page.previewAlt"),
  };
  for (const [property, content] of Object.entries(properties)) {
    head.push({ tag: "meta", attrs: { property, content } });
  }
});

/** A host shows one page for every address that it does not have. This leads on to the one in the address's language. */
const toChinesePage = `if (location.pathname.startsWith("${base}/zh-tw/")) location.replace("${base}/zh-tw/404/");`;
