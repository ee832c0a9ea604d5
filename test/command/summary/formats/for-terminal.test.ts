import { describe, expect, test } from "@jest/globals";
import { createRecordWriter } from "../../../../src/command/summary/formats/create-record-writer.js";
import { forTerminal } from "../../../../src/command/summary/formats/for-terminal.js";
import { summaryOf } from "./records.js";

const name = "A\u001b[2J\u009b1m\u202e客";

/** What a terminal gets of a customer with that name. */
function shown(format: "csv" | "json" | "ndjson", customerName = name): string {
  const writer = forTerminal(createRecordWriter(format, { language: "en" }));
  return writer.start() + writer.record(summaryOf(customerName, "EUR", "1")) + writer.end();
}

describe("On a terminal", () => {
  test.each(["csv", "json", "ndjson"] as const)("%s shows what would steer it", (format) => {
    expect(shown(format)).toContain("A\\u001b[2J\\u009b1m\\u202e客");
    expect(shown(format)).not.toMatch(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u);
  });

  test("JSON still holds the same name", () => {
    const [record] = JSON.parse(shown("json"));
    expect(record.summary.resourceName ?? record.summary.name).toBe(name);
  });

  test("CSV keeps its lines", () => {
    expect(shown("csv", "A, Inc.").trimEnd().split("\n")).toHaveLength(2);
  });
});
