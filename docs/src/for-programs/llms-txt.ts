import english from "../content/i18n/en.json" with { type: "json" };
import chinese from "../content/i18n/zh-TW.json" with { type: "json" };
import type { Page } from "./page.js";

export type Language = "en" | "zh-TW";

/** A page, where it is published, and where its Markdown is. */
export interface Published extends Page {
  readonly url: URL;
  readonly address: string;
}

interface Contents {
  /** The pages of the language; the first one is its home. */
  readonly entries: readonly Published[];
  /** The folders of the language and of the other one, such as `zh-tw/`; that of English is empty. */
  readonly own: string;
  readonly other: string;
  readonly addressOf: (file: string) => string;
}

const labels = { en: english, "zh-TW": chinese };

/** The pages in the menu of a home page, in its order, once each. The menu links to the other language's home as well. */
export function entriesOf(pages: readonly Published[], home: URL): Published[] {
  const menu = pages.find(({ url }) => url.href === home.href)?.menu ?? [];
  const addresses = new Set(menu.map((href) => new URL(href, home).href));
  const found = [...addresses].flatMap((address) => pages.find(({ url }) => url.href === address) ?? []);
  return found.filter(({ language }, _, [first]) => language === first?.language);
}

/** The list of a site's pages for programs, as https://llmstxt.org describes it. */
export function llmsTxt(language: Language, { entries, own, other, addressOf }: Contents): string {
  const words = labels[language];
  const [home] = entries;
  const isGuide = ({ url }: Published) => url.pathname.includes("/guides/");
  const links = (pages: readonly Published[]) =>
    pages.map(({ title, address, description }) => link(title, address, description));
  const file = (folder: string, name: string, description: string) => link(name, addressOf(folder + name), description);
  const parts = [
    `# ${home?.title ?? ""}`,
    `> ${home?.description ?? ""}`,
    words["llms.introduction"],
    `## ${words["llms.pages"]}`,
    ...links(entries.filter((entry) => !isGuide(entry))),
    `## ${words["llms.guides"]}`,
    ...links(entries.filter(isGuide)),
    `## ${words["llms.spec"]}`,
    file(own, "openapi.yaml", words["reference.download.yaml"]),
    file(own, "openapi.json", words["reference.download.json"]),
    file("", "openapi-3.0.json", words["reference.download.openapi30"]),
    file("", "openapi-portable.json", words["reference.download.portable"]),
    // Programs know this title: what is below it may be left out where there is little room.
    "## Optional",
    link("llms.txt", addressOf(`${other}llms.txt`), words["llms.otherLanguage"]),
  ];
  // An empty line around everything but the items of a list.
  return `${parts.join("\n\n").replace(/^(- .*)\n\n(?=- )/gm, "$1\n")}\n`;
}

function link(title: string, address: string, description: string): string {
  return `- [${title}](${address}): ${description}`;
}
