import { defineCollection, z } from "astro:content";
import { docsLoader, i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import english from "./content/i18n/en.json";

// Whatever the site says in English by a word of its own, every language has to say.
const words = Object.fromEntries(Object.keys(english).map((key) => [key, z.string()]));
const extend = z.object(words as Record<keyof typeof english, z.ZodString>);

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend }) }),
};
