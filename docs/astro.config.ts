import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import type { Root, RootContent } from "hast";

export default defineConfig({
  // As hosts of files write the address of a folder.
  trailingSlash: "always",
  integrations: [
    starlight({
      title: { en: "Partner Center usage summary", "zh-TW": "合作夥伴中心使用量摘要" },
      locales: { root: { label: "English", lang: "en" }, "zh-tw": { label: "繁體中文", lang: "zh-TW" } },
      // Titles come from the pages, so each language has its own.
      sidebar: [
        { slug: "index" },
        { slug: "reference" },
        { slug: "try-it" },
        { label: "Guides", translations: { "zh-TW": "指南" }, autogenerate: { directory: "guides" } },
      ],
      routeMiddleware: "./src/table-of-contents.ts",
      components: {
        LanguageSelect: "./src/components/LanguageSelect.astro",
        Search: "./src/components/Search.astro",
      },
      // A line that scrolls is out of reach of the keyboard without JavaScript, and cut when printed.
      expressiveCode: {
        defaultProps: { wrap: true, preserveIndent: false },
        // Of the grammars, only those of docs/samples.yaml and the guides: all of them take seconds to bundle.
        shiki: {
          bundledLangs: [
            "shellscript",
            "typescript",
            "python",
            "go",
            "java",
            "kotlin",
            "rust",
            "php",
            "ruby",
            "csharp",
            "http",
            "json",
            "xml",
          ],
        },
      },
      customCss: ["./src/styles/site.css"],
    }),
  ],
  // Quotation marks stay as they are written, in the guides as in the contract's texts.
  markdown: { smartypants: false, rehypePlugins: [() => makeTablesFocusable] },
  // There are no pictures to be made smaller.
  image: { service: passthroughImageService() },
});

/** A wide table scrolls on a narrow screen, and the keyboard scrolls only what it can reach. */
function makeTablesFocusable(node: Root | RootContent): void {
  if (node.type === "element" && node.tagName === "table") node.properties["tabIndex"] = 0;
  if ("children" in node) for (const child of node.children) makeTablesFocusable(child);
}
