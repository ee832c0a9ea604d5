import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { bundlers } from "../../scripts/runtimes/bundlers.js";
import { installPackage } from "../../scripts/runtimes/installed-package.js";
import { type Result, reportFile, reportMarkdown } from "../../scripts/runtimes/report.js";
import { runtimes } from "../../scripts/runtimes/runtimes.js";
import type { Outcome } from "../../scripts/runtimes/smoke/checks.js";
import { namesOf, tryTarget } from "../../scripts/runtimes/target.js";
import { missingTools } from "../../scripts/runtimes/tools.js";
import { describeUnless } from "../support/toolchain.js";

/** A bundler is slow on a busy machine. */
const timeoutMs = 10 * 60_000;

describeUnless(missingTools, "The packed tarball", () => {
  let folder: string;
  const results: Result[] = [];
  beforeAll(async () => {
    if (missingTools) throw new Error(missingTools);
    folder = await installPackage();
  }, timeoutMs);

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
        }, timeoutMs);

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
