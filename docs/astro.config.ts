import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";

export default defineConfig({
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
      customCss: ["./src/styles/site.css"],
    }),
  ],
  // There are no pictures to be made smaller.
  image: { service: passthroughImageService() },
});
