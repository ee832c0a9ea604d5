import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { createRecordWriter } from "../../../../src/command/summary/formats/create-record-writer.js";
import type { FormatOptions } from "../../../../src/command/summary/formats/format.js";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { recordOf, summaryOf } from "./records.js";

function tableOf(records: readonly CustomerRecord[], options: Partial<FormatOptions> = {}): string {
  const writer = createRecordWriter("table", { language: "en", ...options });
  return [writer.start(), ...records.map((record) => writer.record(record)), writer.end()].join("");
}

const lakeside = summaryOf("Lakeside", "EUR", "1843.27150934", "2500.00");
const lake = summaryOf("碧湖科技", "TWD", "123456.5", "100000");
const failed = (customerId: string) =>
  recordOf({ customerId, outcome: "refused", status: 403, code: "20002", requestId: `r-${customerId}` });

describe("The table", () => {
  test("has customers by name, totals by currency, and failures with what to do at the end", () => {
    const records = [
      failed("c-1"),
      lake,
      recordOf({ customerId: "c-2", outcome: "no-usage" }),
      summaryOf("Harbour", "EUR", "0.10000000000000000001"),
      failed("c-3"),
      lakeside,
    ];
    expect(tableOf(records)).toBe(`\
Customer            Currency  Total cost      Budget              Used     Billing period
Harbour             EUR             0.10                                   2026-11-01 – 2026-11-30
Lakeside            EUR         1,843.27    2,500.00  ███████░░░   73%     2026-11-01 – 2026-11-30
碧湖科技            TWD       123,456.50  100,000.00  ██████████  123%  !  2026-11-01 – 2026-11-30
c-2                             no usage
──────────────────────────────────────────────────────────────────────────────────────────────────
Total, 2 customers  EUR         1,843.37
Total, 1 customer   TWD       123,456.50
1 customer has used 100% of the budget or more (!).

Without a result: 2 customers
  Status 403, code 20002: The partner has no relationship with this customer. Ask the customer for one, or leave the customer out.
    c-1  request r-c-1
    c-3  request r-c-3
`);
  });

  test("speaks Chinese, also of what to do", () => {
    const table = tableOf([lake, failed("c-1")], { language: "zh-TW" });
    expect(table).toContain("客戶            貨幣      總費用");
    expect(table).toContain("狀態碼 403，錯誤碼 20002：合作夥伴與這位客戶沒有合作關係。");
  });

  test("leaves columns out on a narrow terminal, but neither amounts nor who is over budget", () => {
    expect(tableOf([lakeside, lake], { width: 61 })).toBe(`\
Customer           Currency  Total cost      Budget  Used
Lakeside           EUR         1,843.27    2,500.00   73%
碧湖科技           TWD       123,456.50  100,000.00  123%  !
────────────────────────────────────────────────────────────
Total, 1 customer  EUR         1,843.27
Total, 1 customer  TWD       123,456.50
1 customer has used 100% of the budget or more (!).
`);
    const lines = tableOf([lakeside, lake], { width: 38 }).split("\n");
    expect(lines[0]).toBe("Customer       Currency  Total cost");
    expect(lines[2]).toBe("碧湖科技       TWD       123,456.50  !");
  });

  test("has neither colours nor characters beyond ASCII of its own unless it may", () => {
    const records = [lakeside, summaryOf("B".repeat(50), "EUR", "3000", "2500")];
    expect(tableOf(records, { unicode: false })).toMatch(/^[ -~\n]+$/);
    expect(tableOf(records, { unicode: false })).toContain("#######...");
    const colored = tableOf(records, { color: true });
    expect(colored).toContain("\u001b[31mB");
    expect(stripVTControlCharacters(colored)).toBe(tableOf(records));
  });

  test("marks those who have used the share that was asked for", () => {
    expect(tableOf([lakeside], { overBudgetPercent: 73.7 })).toContain("73%  !");
    expect(tableOf([lakeside], { overBudgetPercent: 73.8 })).not.toContain("!");
  });

  test("keeps currencies apart, also where only a locale stands for one", () => {
    const old = recordOf({ summary: { name: "Old", currencyLocale: "de-DE", totalCost: "1" } });
    const odd = recordOf({ summary: { name: "Odd", totalCost: "2" } });
    const totals = tableOf([old, odd, lakeside, summaryOf("Yen", "JPY", "1234.5")])
      .split("\n")
      .filter((line) => line.startsWith("Total,"));
    expect(totals.map((line) => line.replaceAll(/ +/g, " "))).toEqual([
      "Total, 1 customer unknown 2.00",
      "Total, 1 customer de-DE 1.00",
      "Total, 1 customer EUR 1,843.27",
      "Total, 1 customer JPY 1,235",
    ]);
  });

  test("lists the first customers of a failure that many have", () => {
    const table = tableOf(Array.from({ length: 25 }, (_, index) => failed(`c-${index}`)));
    expect(table.match(/^ {4}c-\d+/gm)).toHaveLength(20);
    expect(table).toContain("    and 5 customers more, whom --format csv lists\n");
  });

  test("gives the error itself where no response came", () => {
    const lost = recordOf({ outcome: "failed", status: null, requestId: null, error: "No network. Try again." });
    expect(tableOf([lost])).toContain(`\n  No network. Try again.\n    ${lost.customerId}\n`);
    expect(tableOf([lost], { language: "zh-TW" })).toContain(
      "沒有收到可用的回應。請稍後重試。（No network. Try again.）",
    );
  });

  test("lets no id of a request steer the terminal", () => {
    const record = recordOf({ outcome: "failed", status: null, requestId: "\u009b2J", error: "It failed." });
    expect(tableOf([record])).toContain("request \\u009b2J");
  });

  test("lets no name steer the terminal", () => {
    const table = tableOf([summaryOf("\u001b[2J\u202eevil", "EUR", "1"), failed("\u0007")]);
    expect(table).toContain("\\u001b[2J\\u202eevil");
    expect(table).toContain("    \\u0007  request");
  });

  test("shows no share beyond what a person reads", () => {
    expect(tableOf([summaryOf("Ada", "EUR", "1000", "1")])).toContain("██████████  >999%  !");
    expect(tableOf([summaryOf("Ada", "EUR", "-1", "1")])).toContain("░░░░░░░░░░    0%");
  });

  test("is empty without records", () => {
    expect(tableOf([])).toBe("");
  });

  test("fits for whatever names and amounts come, and nothing in them steers the terminal", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    const amount = fc.stringMatching(/^-?(0|[1-9]\d{0,9})(\.\d{1,20})?$/);
    const records = fc.array(fc.tuple(text, amount, amount), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(records, fc.integer({ min: 50, max: 150 }), (customers, width) => {
        const table = tableOf(
          [...customers.map(([name, ...amounts]) => summaryOf(name, "EUR", ...amounts)), failed("c")],
          {
            width,
          },
        );
        const lines = table.split("\n");
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => /[\p{Cc}\p{Bidi_Control}]/u.test(line))).toEqual([]);
      }),
    );
  });
});
