import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { textsOf } from "../../../scripts/generate/texts.js";
import { translatedSpec } from "../../../scripts/generate/translation.js";
import { findTranslationProblems, isChinese } from "../../../scripts/generate/translation-problems.js";
import { root, specText } from "../../support/spec.js";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const overlayText = read("overlays/zh-TW.yaml");

describe("The spec in Traditional Chinese", () => {
  const english = JSON.parse(read("generated/openapi.json"));
  const chinese = JSON.parse(read("generated/openapi.zh-TW.json"));
  const texts = textsOf(english).filter(({ isData }) => !isData);
  const translated = textsOf(chinese).filter(({ isData }) => !isData);

  test("has every description, summary and title in Chinese", () => {
    expect(translated.filter(({ text }) => !isChinese(text))).toEqual([]);
    expect(translated.length).toBeGreaterThan(80);
  });

  test("is the same as the English one in all else", () => {
    const withoutTexts = structuredClone(chinese);
    for (const { path, text } of texts) {
      const parent = path.slice(0, -1).reduce((node, step) => node[step], withoutTexts);
      parent[path.at(-1) ?? ""] = text;
    }
    expect(withoutTexts).toEqual(english);
    expect(translated.map(({ path }) => path)).toEqual(texts.map(({ path }) => path));
  });

  test("has the same names in code, numbers and addresses, text by text", () => {
    const names = (text: string) => [...new Set(text.match(/`[^`]+`|(?<![\w-])\d{2,}|https?:\S+/g))].sort();
    const different = texts.filter(({ text }, index) => `${names(text)}` !== `${names(translated[index]?.text ?? "")}`);
    expect(different).toEqual([]);
  });

  test("is not given out with a text that the Overlay does not reach", async () => {
    const untranslated = { ...english, externalDocs: { url: "https://docs.example", description: "Another text" } };
    await expect(translatedSpec(root, untranslated)).rejects.toThrow(
      'overlays/zh-TW.yaml does not reach the text at externalDocs / description: "Another text".',
    );
  });
});

describe("A problem in the translation is told in a sentence with file, line and column:", () => {
  /** The line of the one place where a file holds this text. */
  const lineOf = (text: string, find: string) => {
    const [before = "", ...after] = text.split(find);
    if (after.length !== 1) throw new Error(`Not exactly once: ${find}`);
    return before.split("\n").length;
  };
  const replaced = (text: string, find: string, replacement: string) => {
    lineOf(text, find);
    return text.replace(find, () => replacement);
  };

  const selfAction = `  - target: $..[?@.description == "The resource itself."]\n    update:\n      description: 資源本身。\n`;
  const selfLine = lineOf(overlayText, selfAction);
  const self = `overlays/zh-TW.yaml:${selfLine}:5`;
  const selfInSpec = `openapi.yaml:${lineOf(specText, "description: The resource itself.")}:24`;
  const missing = `${selfInSpec} This description has no translation. Add an action to overlays/zh-TW.yaml with this target: $..[?@.description == "The resource itself."]`;

  test("none, in the translation as it is", () => {
    expect(findTranslationProblems(specText, overlayText)).toEqual([]);
  });

  test.each([
    ["a text without an action", "", [missing]],
    [
      "an action that is keyed by a path",
      selfAction.replace(/\$.+/, "$.components.schemas.ResourceLinks.properties.self"),
      [
        missing,
        `${self} This action is not keyed by an English text. Write its target as $..[?@.description == "…"], or so with summary or title.`,
      ],
    ],
    [
      "an action whose key is no JSON text",
      selfAction.replace(`itself."`, `\\itself."`),
      [missing, expect.stringContaining(`${self} This action is not keyed by an English text.`)],
    ],
    [
      "an action that updates more than its text",
      `${selfAction}      deprecated: true\n`,
      [`${self} This action must update the description, with text, and nothing else.`],
    ],
    [
      "an action that updates another text",
      selfAction.replace("description: 資", "summary: 資"),
      [`${self} This action must update the description, with text, and nothing else.`],
    ],
    [
      "an action that gives no text",
      selfAction.replace("資源本身。", "[資源]"),
      [`${self} This action must update the description, with text, and nothing else.`],
    ],
    [
      "an action that does something else as well",
      `${selfAction}    remove: true\n`,
      [missing, `${self} This action needs a \`target\` and an \`update\`, and nothing else.`],
    ],
    [
      "an action without an update",
      selfAction.split("    update")[0] ?? "",
      [missing, `${self} This action needs a \`target\` and an \`update\`, and nothing else.`],
    ],
    [
      "an action that is none",
      "  - 資源\n",
      [missing, `${self} This action needs a \`target\` and an \`update\`, and nothing else.`],
    ],
    [
      "two actions with one target",
      selfAction + selfAction,
      [
        `overlays/zh-TW.yaml:${selfLine + 3}:5 This action has the same target as the one at ${self}. Remove one of them.`,
      ],
    ],
    [
      "a translation that is English",
      selfAction.replace("資源本身。", "The resource."),
      [`${self} This translation is not in Chinese. Translate it.`],
    ],
    [
      "an action that matches nothing",
      selfAction.replace("itself", "alone"),
      [
        missing,
        `${self} This action matches nothing in openapi.yaml, so its English text has changed or is gone. Fix or remove it.`,
      ],
    ],
    [
      "an action that changes what the service sends",
      `${selfAction}  - target: $..[?@.description == "The usage store did not answer."]\n    update:\n      description: 沒有回應。\n`,
      [
        `overlays/zh-TW.yaml:${selfLine + 3}:5 This action also translates an example, which is what the service sends. Reword one of the two.`,
      ],
    ],
  ])("%s", (_, replacement, problems) => {
    expect(findTranslationProblems(specText, replaced(overlayText, selfAction, replacement))).toEqual(problems);
  });

  test("a text that stands in several places, once, at the first of them", () => {
    const changed = specText.replaceAll("Record it as such and go on.\n", "Record it.\n");
    const problems = findTranslationProblems(changed, overlayText).filter((problem) =>
      problem.includes("This description has no translation."),
    );
    expect(problems).toEqual([expect.stringMatching(/^openapi\.yaml:\d+:\d+ .+ no Azure usage. Record it."\]$/)]);
  });

  test("an Overlay without actions", () => {
    const problem = "overlays/zh-TW.yaml:1:1 This is no OpenAPI Overlay. Give it a list of `actions`.";
    for (const text of ["", "hello\n", "overlay: 1.0.0\nactions: none\n"]) {
      expect(findTranslationProblems(specText, text)).toEqual([problem]);
    }
  });

  test("YAML that is none", () => {
    const broken = replaced(overlayText, selfAction, selfAction.replace("資源本身。", "[資源本身。"));
    expect(() => findTranslationProblems(specText, broken)).toThrow(
      /^overlays\/zh-TW\.yaml:\d+:\d+ is not valid YAML: .+\. Fix it there\.$/,
    );
  });
});
