import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Language } from "../../../../src/command/language.js";
import { createRecordWriter } from "../../../../src/command/summary/formats/create-record-writer.js";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { recordOf, summaryOf } from "./records.js";

const now = new Date("2026-11-29T20:15:59Z");

function documentOf(records: readonly CustomerRecord[], language: Language = "en"): string {
  const writer = createRecordWriter("html", { language, now });
  return [writer.start(), ...records.map((record) => writer.record(record)), writer.end()].join("");
}

const lakeside = summaryOf("Lakeside", "EUR", "1843.27150934", "2500.00");
const over = summaryOf("碧湖科技", "TWD", "123456.5", "100000");
const refused = recordOf({ customerId: "c-1", outcome: "refused", status: 403, code: "20002", requestId: "r-1" });

describe("The report in HTML", () => {
  test("has totals by currency, bars from the highest share on, all customers, and what to do", () => {
    const report = documentOf([lakeside, over, recordOf({ customerId: "c-2", outcome: "no-usage" }), refused]);
    expect(report).toContain(
      "As of 2026-11-29 20:15 UTC.</p>\n<p>2 customers with a summary, 1 without usage, 1 without a result.",
    );
    expect(report).toMatch(/EUR<\/th><td class="amount">1<\/td><td class="amount" title="1843\.27150934">1,843\.27/);
    expect(report.match(/<li><div class="label"><span>.+?<\/div>/g)).toEqual([
      '<li><div class="label"><span>碧湖科技</span><span class="over">123% ! · 123,456.50 / 100,000.00 TWD</span></div>',
      '<li><div class="label"><span>Lakeside</span><span>73% · 1,843.27 / 2,500.00 EUR</span></div>',
    ]);
    expect(report).toContain("1 customer has used 100% of the budget or more (!).");
    expect(report.match(/^<tr><td>/gm)).toHaveLength(3);
    expect(report).toContain("Status 403, code 20002: The partner has no relationship with this customer.");
    expect(report).toContain('<code>c-1</code> <span class="soft">request <code>r-1</code></span>');
  });

  test("speaks Chinese", () => {
    const report = documentOf([over, refused], "zh-TW");
    expect(report).toContain('<html lang="zh-Hant-TW">');
    expect(report).toContain("<title>各客戶的 Azure 支出</title>");
    expect(report).toContain("狀態碼 403，錯誤碼 20002：合作夥伴與這位客戶沒有合作關係。");
  });

  test("shows as bars only the customers with the highest shares", () => {
    const report = documentOf(
      Array.from({ length: 30 }, (_, index) => summaryOf(`c-${index}`, "EUR", `${index}`, "100")),
    );
    expect(report.match(/<span>c-\d+<\/span>/g)).toEqual(
      Array.from({ length: 20 }, (_, index) => `<span>c-${29 - index}</span>`),
    );
  });

  test("says so when nobody has a budget, and leaves failures out when there are none", () => {
    const report = documentOf([summaryOf("Ada", "EUR", "1")]);
    expect(report).toContain("<p>No customer has a budget.</p>");
    expect(report).not.toContain("Without a result</h2>");
  });

  test("runs only its own style and script, and loads nothing", () => {
    const report = documentOf([lakeside]);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(report)?.[1];
    const hashIn = (tag: string) => {
      const [, content = ""] = new RegExp(String.raw`<${tag}>([\s\S]*?)</${tag}>`).exec(report) ?? [];
      return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    };
    expect(policy?.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${hashIn("style")}`,
      `script-src ${hashIn("script")}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(report).not.toMatch(/\b(?:src|href|style)=|url\(|https?:/);
  });

  test("shows whatever comes as text", () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, id) => {
        const evil = `<img src=x onerror=alert(1)>"'&${name}`;
        const report = documentOf([
          summaryOf(evil, evil, "1", "1"),
          recordOf({ ...refused, customerId: evil + id, code: evil, requestId: evil }),
        ]);
        const tags =
          report.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, "").match(/<[a-z!][^\s>]*/gi) ?? [];
        expect(tags.filter((tag) => /img/i.test(tag))).toEqual([]);
        expect(report).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
      }),
    ));
});
