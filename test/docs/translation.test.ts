import { describe, expect, test } from "@jest/globals";
import { codeBlocks, links, read, translations, withoutCode } from "../../scripts/docs/documents.js";

/** What two languages share: the kind of each line that gives the page its form, in order. */
const outline = (text: string) =>
  withoutCode(text)
    .split("\n")
    .map((line) => /^(#+|-|\d+\.|\||title:|description:|sidebar: \{ (order: \d+)?)/.exec(line)?.[0])
    .filter(Boolean);

const names = (text: string) =>
  [...withoutCode(text).matchAll(/`([^`]+)`/g)].map(([, name]) => name?.replace(/\s+/g, " ")).sort();

/** Without the switch of languages, and with a page of either language as the same target. */
const targets = (text: string) =>
  links(text)
    .filter((target) => !target.startsWith("README"))
    .map((target) => target.replace("/zh-tw/", "/"));

/** Prose: neither code, nor names in code, nor addresses, nor a page's settings. */
const prose = (text: string) =>
  withoutCode(text)
    .replace(/^(editUrl|pagefind|tableOfContents|sidebar): .+\n/gm, "")
    .replace(/`[^`]+`|\]\([^)]+\)/g, "");

describe.each(translations)("%s and %s", (englishName, chineseName) => {
  const [english, chinese] = [read(englishName), read(chineseName)];

  test("have the same outline: headings, lists and tables", () => {
    expect(outline(chinese)).toEqual(outline(english));
  });

  test("have the same code", () => {
    expect(codeBlocks(chinese)).toEqual(codeBlocks(english));
  });

  test("have the same names in code", () => {
    expect(names(chinese)).toEqual(names(english));
  });

  test("have the same links, but for the switch of languages", () => {
    expect(targets(chinese)).toEqual(targets(english));
  });

  test("are in the language that they claim", () => {
    const characters = (text: string) => text.match(/[一-鿿]/g)?.length ?? 0;
    // Names are the same in both languages, and mostly begin with a capital.
    const words = (text: string) => text.match(/\b[a-z]{2,}\b/g)?.length ?? 0;
    expect(characters(prose(english).replace("繁體中文", ""))).toBe(0);
    const paragraphs = prose(chinese).split(/\n\n|\n(?=- |\d+\. |\|)/);
    expect(paragraphs.filter((text) => words(text) > 4 && characters(text) < words(text))).toEqual([]);
    // A text has about one and a half times as many characters in Chinese as it has words in English.
    expect(characters(prose(chinese))).toBeGreaterThan(words(prose(english)));
  });
});
