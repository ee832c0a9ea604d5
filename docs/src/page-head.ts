import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { basePath, markdownPath } from "./for-programs/addresses.js";

const base = basePath(import.meta.env.BASE_URL);

/** Makes the head of each page name what programs look for: the title once, the page as Markdown, a picture for previews. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { entry, head, lang, siteTitle } = locals.starlightRoute;
  if (/(^|\/)404$/.test(entry.id)) {
    head.push({ tag: "meta", attrs: { name: "robots", content: "noindex" } });
    if (entry.id === "404") head.push({ tag: "script", content: toChinesePage });
    return;
  }
  // The home page has the title of the site, which follows the title of every page.
  const title = head.find(({ tag }) => tag === "title");
  if (title && entry.data.title === siteTitle) title.content = siteTitle;
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
