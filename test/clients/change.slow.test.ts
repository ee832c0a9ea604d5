import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { languageNames } from "../../codegen/clients/language.js";
import { type Folder, readFolder } from "../../codegen/folder.js";
import { root } from "../support/contract.js";
import { type ScratchCopy, scratchCopy } from "../support/scratch-copy.js";
import { describeUnless, missingJava } from "../support/toolchain.js";

const names = await languageNames(root);

const property = `
        savingsPlanCost:
          description: What the savings plans of the customer cost.
          type: number
          format: double
          nullable: true`;

const parameter = `
        - name: billing-unit
          in: query
          x-ms-client-name: billingUnit
          description: The unit of the amounts.
          schema: { type: string }
          example: cent`;

const response = `
        "409":
          description: Another request is changing this customer.
          content:
            application/json: &conflict
              schema: { $ref: "#/components/schemas/ConflictFault" }
              examples: { one: { summary: One, value: { conflictingRequest: made-up } } }
            text/json: *conflict
            application/xml: &conflictXml
              schema: { $ref: "#/components/schemas/ConflictFault" }
              examples: { one: { summary: One, value: "<ConflictFault><conflictingRequest>made-up</conflictingRequest></ConflictFault>" } }
            text/xml: *conflictXml`;

const schema = `
    ConflictFault:
      description: What stands in the way of a request.
      type: object
      xml: { name: ConflictFault }
      properties:
        conflictingRequest: { description: The id of the other request., type: string }`;

const translations: readonly Parameters<ScratchCopy["translate"]>[] = [
  ["description", "What the savings plans of the customer cost.", "客戶節省方案的費用。"],
  ["description", "The unit of the amounts.", "金額的單位。"],
  ["description", "Another request is changing this customer.", "另一個請求正在變更這位客戶。"],
  ["description", "What stands in the way of a request.", "妨礙請求的原因。"],
  ["description", "The id of the other request.", "另一個請求的識別碼。"],
  ["summary", "One", "一個"],
];

/** How a name is written in one language or another: in camel, Pascal or snake case. */
const spelling = (name: string) =>
  new RegExp(
    name.replace(/[A-Z]/g, (letter) => `_?${letter}`),
    "i",
  );

describeUnless(missingJava, "A change of the contract reaches every client by npm run generate alone:", () => {
  const copy = scratchCopy(names);
  let before: Folder;
  let after: Folder;

  beforeAll(async () => {
    before = await readFolder(join(copy.folder, "generated"));
    copy.edit("openapi.yaml", "\n        currencyLocale:\n", `${property}\n        currencyLocale:\n`);
    const last = '\n        - $ref: "#/components/parameters/RequestId"';
    copy.edit("openapi.yaml", last, last + parameter);
    copy.edit("openapi.yaml", '\n        "429":', `${response}\n        "429":`);
    copy.edit("openapi.yaml", "\n    ServiceFault:\n      x-not", `${schema}\n    ServiceFault:\n      x-not`);
    for (const translation of translations) copy.translate(...translation);
    expect(await copy.generate()).toMatchObject({ exitCode: 0, errorOutput: "" });
    after = await readFolder(join(copy.folder, "generated"));
  });

  const linesWith = (files: Folder, language: string, name: string) =>
    [...files]
      .filter(([file]) => file.startsWith(`${language}/`))
      .flatMap(([file, text]) => text.split("\n").map((line) => `${file}: ${line}`))
      .filter((line) => spelling(name).test(line));

  test.each(names)("a new property is in the model for %s", (language) => {
    expect(linesWith(before, language, "savingsPlanCost")).toEqual([]);
    const [, ...more] = linesWith(after, language, "savingsPlanCost");
    expect(more.length).toBeGreaterThan(0);
    expect(linesWith(after, language, "savingsPlanCost").some((line) => spelling("UsageSummary").test(line))).toBe(
      true,
    );
  });

  test.each(names)("a new parameter is taken, and sent by its name on the wire, for %s", (language) => {
    expect(linesWith(before, language, "billingUnit")).toEqual([]);
    expect(linesWith(after, language, "billingUnit")).not.toEqual([]);
    expect(linesWith(after, language, "billing-unit").some((line) => /['"]billing-unit['"]/.test(line))).toBe(true);
  });

  test.each(names)("what a new status answers with has a model for %s", (language) => {
    expect(linesWith(before, language, "conflictingRequest")).toEqual([]);
    expect(linesWith(after, language, "conflictingRequest").some((line) => spelling("ConflictFault").test(line))).toBe(
      true,
    );
  });
});
