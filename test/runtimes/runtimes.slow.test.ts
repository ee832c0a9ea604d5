import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { describeUnless } from "../support/toolchain.js";
import { bundlers } from "./bundlers.js";
import { installPackage } from "./installed-package.js";
import { type Result, reportFile, reportMarkdown } from "./report.js";
import { runtimes } from "./runtimes.js";
import type { Outcome } from "./smoke/checks.js";
import { namesOf, tryTarget } from "./target.js";
import { missingTools } from "./tools.js";

/** On a machine that does much else, a bundler takes its time. */
const limitMs = 10 * 60_000;

describeUnless(missingTools, "The packed tarball", () => {
  let folder: string;
  const results: Result[] = [];
  beforeAll(async () => {
    if (missingTools) throw new Error(missingTools);
    folder = await installPackage();
  }, limitMs);

  describe.each([
    ["in", runtimes],
    ["bundled by", bundlers],
  ] as const)("%s", (_, targets) => {
    describe.each(targets.map((target) => [`${target.name} (${target.version})`, target] as const))(
      "%s:",
      (_, target) => {
        let outcomes: readonly Outcome[];
        beforeAll(async () => {
          outcomes = await tryTarget(target, folder);
          results.push({ target, outcomes });
        }, limitMs);

        test.each(namesOf(target))("%s", (name) => {
          expect(outcomes.find((outcome) => outcome.name === name)).toEqual({ name });
        });
      },
    );
  });

  test("runs where docs/reports/runtimes.md says; npm run runtimes writes it", () => {
    const inOrder = [runtimes, bundlers].map((targets) => results.filter(({ target }) => targets.includes(target)));
    expect(reportMarkdown(inOrder[0] ?? [], inOrder[1] ?? [])).toBe(readFileSync(reportFile, "utf8"));
  });
});
