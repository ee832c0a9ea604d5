import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { parseRecord, recordToJson } from "../../../../src/command/summary/records/record-json.js";
import { anyRecord } from "./arbitrary-record.js";

const record: CustomerRecord = {
  customerId: "1b3a7c54-0d2f-4c61-8f2e-6d5b0c9a1e01",
  outcome: "summary",
  status: 200,
  code: null,
  requestId: "c-1",
  attempts: 2,
  summary: {
    resourceName: "0012",
    totalCost: "31.40159265358979323846",
    usdTotalCost: "1.0E+3",
    budget: { amount: "2500.00" },
  },
  error: null,
  fetchedAt: "2026-11-29T20:00:00.000Z",
};

describe("A record in JSON", () => {
  test("has amounts as numbers with every digit that came, and text that looks like a number as text", () => {
    expect(recordToJson(record)).toBe(
      '{"customerId":"1b3a7c54-0d2f-4c61-8f2e-6d5b0c9a1e01","outcome":"summary","status":200,"code":null,' +
        '"requestId":"c-1","attempts":2,"summary":{"resourceName":"0012","totalCost":31.40159265358979323846,' +
        '"usdTotalCost":1.0E+3,"budget":{"amount":2500.00}},"error":null,"fetchedAt":"2026-11-29T20:00:00.000Z"}',
    );
  });

  test("keeps an amount as text that is no number", () => {
    const odd = { ...record, summary: { totalCost: "12,50" } };
    expect(JSON.parse(recordToJson(odd)).summary).toEqual({ totalCost: "12,50" });
  });

  test("is one line, and comes back as it was", () =>
    fc.assert(
      fc.property(anyRecord, (original) => {
        const json = recordToJson(original);
        expect(json).not.toMatch(/[\r\n]/);
        expect(parseRecord(json)).toEqual(original);
        expect(() => JSON.parse(json)).not.toThrow();
      }),
    ));

  test("is not read when it is cut off anywhere", () => {
    const json = recordToJson(record);
    const lengths = Array.from({ length: json.length }, (_, length) => length);
    expect(lengths.filter((length) => parseRecord(json.slice(0, length)) !== undefined)).toEqual([]);
  });

  test.each(["", "null", "5", "[]", "{}", '{"customerId":"a"}', '{"customerId":null,"outcome":"failed"}', "{"])(
    "is not %j",
    (json) => {
      expect(parseRecord(json)).toBeUndefined();
    },
  );
});
