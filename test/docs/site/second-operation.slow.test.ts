import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { type ScratchCopy, scratchCopy } from "../../support/scratch-copy.js";
import { root } from "../../support/spec.js";
import { buildSiteOf } from "./site.js";

const operation = `
  /v1/customers/{customer_id}/usagelines:
    get:
      operationId: getUsageLines
      tags: [Azure spending]
      summary: Get the lines of a customer
      description: Returns some lines.
      parameters:
        - $ref: "#/components/parameters/CustomerId"
        - name: page-size
          in: query
          required: true
          description: How many lines come.
          schema: { type: integer }
          example: 50
        - name: order
          in: query
          description: What the lines are in order of.
          schema: { type: array, items: { type: string, enum: [byCost, byName] } }
          example: [byCost, byName]
      responses:
        "200": { $ref: "#/components/responses/CustomerUsageSummary" }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/Unauthorized" }
        "403": { $ref: "#/components/responses/Forbidden" }
        "404": { $ref: "#/components/responses/NotFound" }
        "500": { $ref: "#/components/responses/InternalServerError" }

components:
`;

const property = `
        billingState:
          description: How far the billing is.
          type: string
          enum: [open, closed]
        budget:
`;

const translations: readonly Parameters<ScratchCopy["translate"]>[] = [
  ["summary", "Get the lines of a customer", "取得客戶的明細"],
  ["description", "Returns some lines.", "傳回一些明細。"],
  ["description", "How many lines come.", "傳回的行數。"],
  ["description", "What the lines are in order of.", "明細的順序。"],
  ["description", "How far the billing is.", "計費的進度。"],
];

describe("The reference of a spec with a second operation, which has a query and lists values,", () => {
  const copy = scratchCopy();
  const site = join(copy.folder, "site");

  beforeAll(async () => {
    copy.edit("openapi.yaml", "\ncomponents:\n", operation);
    copy.edit(
      "openapi.yaml",
      "\n        budget:\n          description: |\n            The budget that",
      `${property}          description: |\n            The budget that`,
    );
    for (const translation of translations) copy.translate(...translation);
    // The samples in other languages lie in their clients, which this copy does not have.
    writeFileSync(
      join(copy.folder, "docs/samples.yaml"),
      "- { language: curl, syntax: sh, file: examples/summary.sh }\n",
    );
    writeFileSync(join(copy.folder, "docs/calls.yaml"), 'curl: curl "{base_url}/{customer_id}"\n');
    const generated = await copy.generate();
    if (generated.exitCode !== 0) throw new Error(generated.errorOutput);
    // Astro builds no pages whose packages are behind a link.
    const packages = "docs/node_modules";
    rmSync(join(copy.folder, packages));
    cpSync(join(root, packages), join(copy.folder, packages), { recursive: true, verbatimSymlinks: true });
    symlinkSync(join(root, "dist"), join(copy.folder, "dist"));
    const built = await buildSiteOf(copy.folder, site);
    if (built.exitCode !== 0) throw new Error(built.output + built.errorOutput);
  });

  const languages = [
    ["English", "reference", "Get the lines of a customer: Responses"],
    ["Chinese", "zh-tw/reference", "「取得客戶的明細」的回應"],
  ] as const;

  const read = (page: string) => readFileSync(join(site, page, "index.html"), "utf8");
  const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const textOf = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");

  test.each(languages)("in %s has an anchor for each part of both, each once", (_, page, __) => {
    const ids = idsOf(read(page));
    expect(ids).toEqual(
      expect.arrayContaining([
        ...["request", "parameter-customer_id", "response-429", "error-codes", "throttling-and-retries"],
        ...["getusagelines-request", "getusagelines-parameter-order", "getusagelines-response-404"],
      ]),
    );
    const own = ids.filter((id) => /^(getusagelines-|parameter-|response-|definition-)/.test(id ?? ""));
    expect(own).toHaveLength(new Set(own).size);
    expect(ids).not.toContain("getusagelines-throttling-and-retries");
  });

  test.each(languages)("in %s says which operation a section is about, there and in the contents", (_, page, title) => {
    expect(textOf(read(page)).split(title).length).toBeGreaterThan(2);
  });

  test.each(languages)("in %s shows the query, and the values that are listed", (_, page, __) => {
    const text = textOf(read(page));
    expect(text).toContain(
      "GET /v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/usagelines?page-size=50&#x26;order=byCost&#x26;order=byName",
    );
    expect(text).toContain("byCost, byName");
    expect(text).toContain("open, closed");
  });

  test("is linked from the top of its host, whichever that is, when the site is built without one", () => {
    expect(readFileSync(join(site, "llms.txt"), "utf8")).toContain("[Reference](/reference.md)");
    expect(readFileSync(join(site, "reference.md"), "utf8")).toContain("Get the lines of a customer: Responses");
    expect(read("reference")).not.toContain("og:image");
  });
});
