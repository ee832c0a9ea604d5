import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withBreaks } from "../../docs/src/breakable.js";

const broken = (html: string) => withBreaks(html).replaceAll("<wbr>", "|");

test.each([
  ["https://api.example.com/v1/customers/{customer_id}", "https://|api.|example.|com/|v1/|customers/|{customer_|id}"],
  ["CustomerUsageSummary", "Customer|Usage|Summary"],
  ["<span>Partner</span><span>CenterClient</span>", "<span>Partner</span><span>|Center|Client</span>"],
])("%s may break at its separators and humps", (text, expected) => {
  expect(broken(text)).toBe(expected);
});

test.each([
  "a/b short_id",
  "2026:11:30T23:59:59.9999999",
  '<button data-code="if (a > b) customer_id/usagesummary"></button>',
  "&#x3C;/usagesummary&#x3E;",
  "nohumpsoranything",
])("%s stays whole", (text) => {
  expect(broken(text)).toBe(text);
});

test("nothing but opportunities is added", () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replace(/[<>"&]/g, "")),
      (text) => {
        expect(withBreaks(`<code class="long_enough/to_break">${text}</code>`).replaceAll("<wbr>", "")).toBe(
          `<code class="long_enough/to_break">${text}</code>`,
        );
      },
    ),
  );
});
