import { describe, expect, test } from "@jest/globals";
import { errorTable } from "../../../generated/typescript/error-table.js";
import { errorTable as chineseTable } from "../../../generated/typescript/error-table.zh-TW.js";
import { errorTableDeclarations, errorTableModule } from "../../../scripts/generate/error-table.js";
import type { Spec } from "../../../scripts/openapi/document.js";
import { operationsOf } from "../../../scripts/openapi/operations.js";
import { resolve } from "../../../scripts/openapi/resolve.js";
import { readSpec } from "../../support/spec.js";

interface Entry {
  readonly codes?: readonly string[];
  readonly meaning?: string;
  readonly description: string;
}

const spec = readSpec();
const [operation] = operationsOf(spec);
const errors = Object.entries(operation?.definition.responses ?? {}).flatMap(([status, response]) => {
  const { "x-fault-codes": entries } = resolve(spec, response) as { "x-fault-codes"?: readonly Entry[] };
  return entries ? [{ status, entries }] : [];
});
const oneLine = (text: string) => text.trim().replaceAll("\n", " ");

describe("The error table of the spec", () => {
  test.each(errors)("has advice for codes of status $status that are not listed", ({ status }) => {
    expect(errorTable["getCustomerUsageSummary"]?.[status]?.advice).toMatch(/^[A-Z].+\.$/);
  });

  test.each(errors)("says of status $status what x-fault-codes says", ({ status, entries }) => {
    const listed = entries.flatMap(({ codes = [], meaning, description }) =>
      codes.map((code) => [code, { advice: oneLine(description), ...(meaning && { meaning }) }]),
    );
    expect(errorTable["getCustomerUsageSummary"]?.[status]?.codes).toEqual(Object.fromEntries(listed));
  });

  test("holds nothing else", () => {
    expect(Object.keys(errorTable["getCustomerUsageSummary"] ?? {})).toEqual(errors.map(({ status }) => status));
  });

  test("marks code 3000, and nothing else, as no usage", () => {
    const statuses = Object.entries(errorTable["getCustomerUsageSummary"] ?? {});
    const marked = statuses.flatMap(([status, { codes }]) =>
      Object.entries(codes).flatMap(([code, { meaning }]) => (meaning === "noUsage" ? `${status} ${code}` : [])),
    );
    expect(marked).toEqual(["400 3000", "404 3000"]);
  });
});

describe("The error table in Chinese", () => {
  const entriesOf = (table: typeof errorTable) =>
    Object.entries(table["getCustomerUsageSummary"] ?? {}).flatMap(([status, { advice, codes }]) => [
      { place: status, advice },
      ...Object.entries(codes).map(([code, entry]) => ({ place: `${status} ${code}`, advice: entry.advice })),
    ]);

  test("has advice in Chinese for the same statuses and codes", () => {
    const chinese = entriesOf(chineseTable);
    expect(chinese.map(({ place }) => place)).toEqual(entriesOf(errorTable).map(({ place }) => place));
    expect(chinese.filter(({ advice }) => !/^[^\s].*\p{Script=Han}.*。$/u.test(advice))).toEqual([]);
  });
});

describe("The error table of another spec", () => {
  const specOf = (entries: readonly Entry[]) =>
    ({
      openapi: "3.1.0",
      info: { title: "Test", version: "1" },
      paths: {
        "/things": {
          get: {
            operationId: "getThings",
            responses: { 200: { description: "Fine." }, "5XX": { description: "Bad.", "x-fault-codes": entries } },
          },
        },
      },
    }) as unknown as Spec;

  test("writes advice of several lines on one", () => {
    const table = errorTableModule(specOf([{ description: "It failed.\nTry again later.\n" }]));
    expect(table).toContain('"advice": "It failed. Try again later."');
  });

  test("declares the meanings that it has", () => {
    const other = { description: "It failed." };
    expect(errorTableDeclarations(specOf([other, { codes: ["1"], meaning: "gone", description: "Gone." }]))).toContain(
      'readonly meaning?: "gone"',
    );
    expect(errorTableDeclarations(specOf([other]))).toContain("readonly meaning?: never");
  });

  test("is refused where codes have advice but other codes have none", () => {
    expect(() => errorTableModule(specOf([{ codes: ["1"], description: "Gone." }]))).toThrow(
      "x-fault-codes of getThings, status 5XX, has no entry for other codes. Add one without `codes`.",
    );
  });
});
