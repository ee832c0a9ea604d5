import { describe, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { createRecordWriter } from "../../../../src/command/summary/formats/create-record-writer.js";
import type { FormatName } from "../../../../src/command/summary/formats/format.js";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { parseRecord } from "../../../../src/command/summary/records/record-json.js";
import { anyRecord } from "../records/arbitrary-record.js";
import { recordOf, summaryOf } from "./records.js";

function written(format: FormatName, records: readonly CustomerRecord[]): string {
  const writer = createRecordWriter(format, { language: "en" });
  return [writer.start(), ...records.map((record) => writer.record(record)), writer.end()].join("");
}

const anyRecords = fc.array(anyRecord, { maxLength: 5 });

describe("NDJSON", () => {
  test("has each record on a line, from which it comes back", () =>
    fc.assert(
      fc.property(anyRecords, (records) => {
        const lines = written("ndjson", records).split("\n");
        expect(lines.pop()).toBe("");
        expect(lines.map(parseRecord)).toEqual(records);
      }),
    ));
});

describe("JSON", () => {
  test("is an array of all records, however many came", () =>
    fc.assert(
      fc.property(anyRecords, (records) => {
        const ids = JSON.parse(written("json", records)).map(({ customerId }: CustomerRecord) => customerId);
        expect(ids).toEqual(records.map(({ customerId }) => customerId));
      }),
    ));

  test("has a record a line, and every digit", () => {
    const records = [summaryOf("Ada", "EUR", "0.10000000000000000001"), summaryOf("Bea", "EUR", "2.50")];
    const [start, one, two, ...end] = written("json", records).split("\n");
    expect([start, ...end]).toEqual(["[", "]", ""]);
    expect(one).toMatch(/"totalCost":0\.10000000000000000001,.+\},$/);
    expect(two).toMatch(/"totalCost":2\.50,.+\}$/);
  });
});

describe("CSV", () => {
  const rowsOf = (records: readonly CustomerRecord[]): Record<string, string>[] =>
    parse(written("csv", records), { columns: true });

  test("has these columns, in this order", () => {
    expect(written("csv", [])).toBe(
      "customerId,customerName,outcome,currency,totalCost,usdTotalCost,budget,billingStartDate,billingEndDate," +
        "lastModifiedDate,status,code,requestId,attempts,error,fetchedAt\n",
    );
  });

  test("has a row for each record, with every digit of the amounts", () => {
    const summary = summaryOf("Ada, Inc.", "EUR", "-31.40159265358979323846", "2500.00");
    const failure = recordOf({ outcome: "refused", status: 403, code: "20002", error: 'Ask "them".\nThen wait.' });
    expect(rowsOf([summary, failure])).toMatchObject([
      { customerName: "Ada, Inc.", currency: "EUR", totalCost: "-31.40159265358979323846", budget: "2500.00" },
      { customerName: "", outcome: "refused", status: "403", code: "20002", error: 'Ask "them".\nThen wait.' },
    ]);
  });

  test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("makes text of a name such as %j", (name) => {
    expect(rowsOf([summaryOf(name, "EUR", "1")])).toMatchObject([{ customerName: `'${name}` }]);
    expect(rowsOf([recordOf({ customerId: name })])).toMatchObject([{ customerId: `'${name}` }]);
  });

  test.each([";", "\t"])("keeps a name together for a spreadsheet that splits at %j", (separator) => {
    expect(written("csv", [summaryOf(`Ada${separator}=1+1`, "EUR", "1")])).toContain(`,"Ada${separator}=1+1",`);
  });

  test("makes text of what stands for an amount and is none", () => {
    expect(rowsOf([summaryOf("Ada", "EUR", "=1+1", "-1")])).toMatchObject([{ totalCost: "'=1+1", budget: "-1" }]);
  });

  test("has a row of as many cells for whatever comes", () =>
    fc.assert(
      fc.property(anyRecords, (records) => {
        const rows: string[][] = parse(written("csv", records));
        expect(rows.map(({ length }) => length)).toEqual([...records, 0].map(() => 16));
        const risky = rows
          .slice(1)
          .flat()
          .filter((cell) => /^[=+@\t\r]|^-[^\d]/.test(cell));
        expect(risky).toEqual([]);
      }),
    ));
});
