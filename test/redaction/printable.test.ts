import { expect, test } from "@jest/globals";
import { printable } from "../../src/redaction/printable.js";

test.each([
  ["a line break", "a\r\nb", "a\\u000d\\u000ab"],
  ["an escape of a terminal", "\u001b[31mred\u009b0m", "\\u001b[31mred\\u009b0m"],
  ["a separator of lines", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
  ["a change of direction", "\u202eevil\u2066", "\\u202eevil\\u2066"],
  ["NUL, a tab and DEL", "\0\t\x7f", "\\u0000\\u0009\\u007f"],
])("%s is shown as its number", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("Text in any language stays as it is", () => {
  expect(printable("Kunde „Ö“ 客戶 😀")).toBe("Kunde „Ö“ 客戶 😀");
});

test("A long text is cut after 500 characters, and not within one", () => {
  expect(printable("a".repeat(500))).toBe("a".repeat(500));
  expect(printable("a".repeat(501))).toBe(`${"a".repeat(500)}…`);
  expect(printable(`${"a".repeat(499)}😀 and more`)).toBe(`${"a".repeat(499)}…`);
  expect(printable("\n".repeat(500))).toHaveLength(501);
});
