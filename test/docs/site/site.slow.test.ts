import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { missingPages } from "../../../scripts/docs/missing-pages.js";
import { stackTrace } from "../../../scripts/support/run.js";
import { scratchCopy } from "../../support/scratch-copy.js";
import { root } from "../../support/spec.js";
import { buildSite, buildSiteOf, serveSite } from "./site.js";

describe("The build of the site", () => {
  const copy = scratchCopy(["csharp", "go", "java", "kotlin", "php", "python", "ruby", "rust"]);

  test("serves all tests that ask", async () => {
    const [site, same] = await Promise.all([buildSite(), buildSite()]);
    expect(same).toBe(site);
    const { url, close } = await serveSite(site);
    const statuses = ["/zh-tw/", "/nowhere/", "/../"].map(async (path) => (await fetch(url + path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
    await close();
  });

  test("makes every page", async () => {
    expect(await missingPages(root, await buildSite())).toEqual([]);
  });

  test("ends with a sentence for each problem, and writes nothing", async () => {
    rmSync(join(copy.folder, "docs/src/content/docs/zh-tw/guides/first-call.md"));
    copy.edit("docs/src/content/i18n/zh-TW.json", '"搜尋本網站"', '"Search this site"');
    const site = join(copy.folder, "site");
    const { exitCode, errorOutput } = await buildSiteOf(copy.folder, site);
    expect(exitCode).toBe(1);
    expect(existsSync(site)).toBe(false);
    expect(errorOutput).not.toMatch(stackTrace);
    // Astro says before them which integration has failed.
    const sentences = errorOutput.trim().split("\n").slice(1);
    expect(sentences).toEqual([
      expect.stringMatching(/^docs\/src\/content\/docs\/guides\/first-call\.md:1 is in one language only\. .+\.$/),
      expect.stringMatching(/^docs\/src\/content\/i18n\/zh-TW\.json:\d+ The label .+ is not Chinese\. Translate it\.$/),
    ]);
  });
});
