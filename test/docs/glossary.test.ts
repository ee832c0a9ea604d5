import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readFolder } from "../../scripts/generate/folder.js";
import { root } from "../support/spec.js";
import { findProblems, readGlossary } from "./glossary.js";

const glossary = readGlossary();
const problemsIn = (text: string) => findProblems(glossary, "a.md", text);

const pages = "docs/src/content/docs/zh-tw";
const command = "src/command";
const chineseFiles = [
  "README.zh-TW.md",
  "overlays/zh-TW.yaml",
  "generated/openapi.zh-TW.json",
  "docs/src/content/i18n/zh-TW.json",
  ...[...(await readFolder(join(root, pages))).keys()].map((file) => `${pages}/${file}`),
  ...[...(await readFolder(join(root, command))).keys()]
    .filter((file) => file.endsWith("texts.ts"))
    .map((file) => `${command}/${file}`),
];

describe("Taiwan's terms and punctuation are kept to in", () => {
  test.each(chineseFiles)("%s", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    // In Markdown, what stands between backticks is code; in TypeScript, it is text.
    expect(findProblems(glossary, file, file.endsWith(".ts") ? text.replaceAll("`", '"') : text)).toEqual([]);
  });
});

describe("The glossary", () => {
  test("refuses each form that is not to be written, and says what to write", () => {
    const taken = glossary.terms.flatMap(({ use, avoid }) =>
      avoid.filter(
        (form) => !problemsIn(`第一行\n這是 ${form} 的`).some((problem) => problem.endsWith(`. Write ${use}.`)),
      ),
    );
    expect(taken).toEqual([]);
    expect(glossary.terms.length).toBeGreaterThan(80);
  });

  test("takes each word that it asks for, and each exception", () => {
    const words = glossary.terms.flatMap(({ use, except = [] }) => [use, ...except]);
    expect(words.flatMap(problemsIn)).toEqual([]);
  });

  test("has each form and each English term once", () => {
    const forms = glossary.terms.flatMap(({ avoid }) => avoid);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    const terms = glossary.terms.map(({ english }) => english);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  test("says of each term where Microsoft writes so", () => {
    const listed = Object.keys(glossary.sources);
    const unknown = glossary.terms.filter(({ source }) => !source.every((name) => listed.includes(name)));
    expect(unknown).toEqual([]);
    expect(glossary.terms.filter(({ source }) => source.length === 0)).toEqual([]);
  });

  test.each(glossary.marks.map(({ name, wrong, right, write }) => [name, wrong, right, write]))(
    "refuses a mark of this kind: %s",
    (name, wrong, right, write) => {
      const problems = problemsIn(wrong);
      expect(problems.filter((problem) => !problem.endsWith(`": ${name}. Write ${write}.`))).toEqual([]);
      expect(problems).not.toEqual([]);
      expect(problemsIn(right)).toEqual([]);
    },
  );

  test("refuses simplified characters", () => {
    const simplified = "为这个网络请设数据与权错误时检查账单";
    const traditional = "為這個網絡請設數據與權錯誤時檢查賬單";
    const refused = (text: string) =>
      [...text].filter((character) => problemsIn(character).some((problem) => problem.includes("Traditional")));
    expect(refused(simplified)).toEqual([...simplified].filter((character) => !traditional.includes(character)));
    expect(refused(traditional)).toEqual([]);
  });

  test("says what it found, where, and what to write", () => {
    expect(problemsIn("\n\n請先取得令牌，然後呼叫服務")).toEqual([
      `a.md:3 Found "令牌" in "請先取得令牌，然後呼叫服務": not Taiwan's term for "token". Write 權杖.`,
    ]);
  });

  test("leaves code, addresses and link targets out, but not the text of a link", () => {
    expect(
      problemsIn("```ts\nconst 令牌 = 1; // 数据,默認\n```\n讀取 `令牌,数据` 的值（https://example.com/令牌,数据）。"),
    ).toEqual([]);
    expect(problemsIn("請見[說明](./令牌.md)。")).toEqual([]);
    expect(problemsIn("請見[令牌](./token.md)。")).toHaveLength(1);
  });

  test("counts the lines of code that it leaves out", () => {
    expect(problemsIn("```ts\n1\n2\n```\n令牌")).toEqual([expect.stringContaining("a.md:5 ")]);
  });

  test("sees through Markdown, and through line breaks and quotes in JSON", () => {
    expect(problemsIn("這是**權杖**,那是 **GUID**。")).toEqual([expect.stringContaining("half-width comma")]);
    expect(problemsIn(String.raw`"text": "第一段。\n\n第二段「\"X\"」"`)).toEqual([]);
    expect(problemsIn("title: 使用量\n# 註解：`id`")).toEqual([]);
  });
});
