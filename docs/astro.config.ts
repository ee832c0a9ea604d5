import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import type { Root, RootContent } from "hast";
import { siteIntegration } from "../scripts/docs/integration.js";
import { breakInlineCode } from "./src/breakable.js";
import { forPrograms } from "./src/for-programs/integration.js";

export default defineConfig({
  // Static hosts write the address of a folder with a slash at its end.
  trailingSlash: "always",
  integrations: [
    starlight({
      title: { en: "Partner Center usage summary", "zh-TW": "合作夥伴中心使用量摘要" },
      locales: { root: { label: "English", lang: "en" }, "zh-tw": { label: "繁體中文", lang: "zh-TW" } },
      // Titles come from the pages, so each language has its own.
      sidebar: [
        { slug: "index" },
        { slug: "reference" },
        { slug: "command" },
        { slug: "try-it" },
        { slug: "portability" },
        { label: "Guides", translations: { "zh-TW": "指南" }, autogenerate: { directory: "guides" } },
      ],
      routeMiddleware: ["./src/table-of-contents.ts", "./src/page-head.ts"],
      components: {
        LanguageSelect: "./src/components/LanguageSelect.astro",
        PageTitle: "./src/components/page/PageTitle.astro",
        Search: "./src/components/Search.astro",
      },
      // Without JavaScript, the keyboard cannot reach a line that scrolls, and print cuts it.
      expressiveCode: {
        defaultProps: {
          wrap: true,
          preserveIndent: false,
          // The frame of a terminal is an empty bar above the commands.
          overridesByLang: { "sh,bash,shellscript": { frame: "none" } },
        },
        // A line of 80 columns fits beside the menus of a screen of 1280 pixels.
        styleOverrides: { codeFontSize: "0.8125rem" },
        // Tabs stay, so that what is copied is what the file holds.
        tabWidth: 0,
        // Only the grammars of docs/samples.yaml and the guides: bundling all of them takes seconds.
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
            "sql",
            "yaml",
          ],
        },
      },
      customCss: ["./src/styles/site.css"],
    }),
    siteIntegration(),
    forPrograms(),
  ],
  // Quotation marks stay as they are written, in the guides as in the texts of the spec.
  markdown: { smartypants: false, rehypePlugins: [() => makeTablesFocusable, breakInlineCode] },
  // The pages hold no pictures.
  image: { service: passthroughImageService() },
});

/** A wide table scrolls on a narrow screen; the keyboard scrolls only what can have the focus. */
function makeTablesFocusable(node: Root | RootContent): void {
  if (node.type === "element" && node.tagName === "table") node.properties["tabIndex"] = 0;
  if ("children" in node) for (const child of node.children) makeTablesFocusable(child);
}
