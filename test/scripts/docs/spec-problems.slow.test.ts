import { describe, expect, test } from "@jest/globals";
import { findSpecProblems } from "../../../scripts/docs/spec-problems.js";
import { scratchCopy } from "../../support/scratch-copy.js";

const summary = "Get the usage summary of a customer";

/** An edit of openapi.yaml, and the sentences that name what it breaks. */
const cases: readonly [name: string, find: string, replacement: string, sentences: readonly RegExp[]][] = [
  ["is not valid YAML", "openapi: 3.1.0", "openapi: [3.1.0", [/^openapi\.yaml:\d+:\d+ is not valid YAML: /]],
  [
    "breaks a lint rule",
    summary,
    "Get the Usage Summary.",
    [/^openapi\.yaml:\d+:\d+ A summary is in sentence case/, /redocly\.yaml/],
  ],
  [
    "has a text without a translation",
    summary,
    "Get what a customer uses",
    [
      /^openapi\.yaml:\d+:\d+ This summary has no translation\. Add an action to overlays\/zh-TW\.yaml/,
      /^overlays\/zh-TW\.yaml:\d+:\d+ This action matches nothing in openapi\.yaml/,
    ],
  ],
  [
    "is newer than generated/",
    "https://opensource.org/license/mit",
    "https://spdx.org/licenses/MIT",
    [/^openapi\.yaml:1 has changed since generated\/ was made from it\. Run `npm run generate`, then build again\.$/],
  ],
];

describe("The site is not built when the spec", () => {
  const copy = scratchCopy();

  test.each(cases)("%s", async (_, find, replacement, sentences) => {
    expect(await findSpecProblems(copy.folder)).toEqual([]);
    copy.edit("openapi.yaml", find, replacement);
    const problems = await findSpecProblems(copy.folder);
    copy.edit("openapi.yaml", replacement, find);
    expect(problems.join("\n").split("\n")).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  });
});
