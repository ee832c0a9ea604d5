import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { browserPath, notInstalled, startBrowser } from "../../../scripts/runtimes/browser.js";
import { root } from "../../support/spec.js";
import { describeUnless } from "../../support/toolchain.js";
import { buildSite } from "./site.js";

let folder: string;
beforeAll(async () => {
  folder = await buildSite();
});

const languages = [
  ["English", "", "en", "openapi.json"],
  ["Chinese", "zh-tw", "zh-TW", "openapi.zh-TW.json"],
] as const;

test.each(["openapi-3.0.json", "openapi-portable.json"])("The edition %s is what was generated", (edition) => {
  expect(readFileSync(join(folder, edition), "utf8")).toBe(readFileSync(join(root, "generated", edition), "utf8"));
});

describe.each(languages)("The download in %s", (_, folderInSite, language, bundle) => {
  const read = (name: string) => readFileSync(join(folder, folderInSite, name), "utf8");
  const generated = readFileSync(join(root, "generated", bundle), "utf8");

  test("of the spec in JSON is what was generated", () => {
    expect(read("openapi.json")).toBe(generated);
  });

  test("of the spec in YAML says the same", () => {
    expect(parse(read("openapi.yaml"))).toEqual(JSON.parse(generated));
  });

  describeUnless(browserPath ? undefined : notInstalled, "as a single file", () => {
    test("shows the spec and the samples without a network, and logs no error", async () => {
      const browser = await startBrowser();
      try {
        const page = await browser.newPage();
        const noise: string[] = [];
        page.on("console", (message) => void (message.type() === "error" && noise.push(message.text())));
        page.on("pageerror", (error) => void noise.push(error.message));
        page.on("request", (request) => void (/^(https?|wss?):/.test(request.url()) && noise.push(request.url())));
        const file = pathToFileURL(join(folder, folderInSite, "single-file-reference.html"));
        await page.goto(`${file.href}#/azure-spending/getcustomerusagesummary`);
        const { summary } = JSON.parse(generated).paths["/v1/customers/{customer_id}/usagesummary"].get;
        await page.getByText(summary).first().waitFor();
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        await page
          .getByText(/^#!\/usr\/bin\/env bash/)
          .first()
          .waitFor();
        const html = await page.content();
        for (const language of ["TypeScript", "Python", "C#"]) expect(html).toContain(`"lang":"${language}"`);
        await page.waitForLoadState("networkidle");
        expect(noise).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  });
});
