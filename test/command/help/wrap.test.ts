import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { formatItem, wrap } from "../../../src/command/help/wrap.js";

describe("wrap", () => {
  test("breaks between words", () => {
    expect(wrap("one two three", 8)).toBe("one two\nthree");
  });

  test("breaks Chinese anywhere, but not before punctuation", () => {
    expect(wrap("取得每位客戶的使用量。完成", 8)).toBe("取得每位\n客戶的使\n用量。完\n成");
    expect(wrap("每位客戶。", 8)).toBe("每位客\n戶。");
  });

  test("keeps breaks that are there", () => {
    expect(wrap("one\n\ntwo", 80)).toBe("one\n\ntwo");
  });

  test("loses nothing, and makes no line too wide that could be broken", () => {
    const words = fc.array(fc.constantFrom("a", "long-word", "中文", "客", "，", "x y"), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (parts, width) => {
        const text = parts.join(" ");
        const lines = wrap(text, width).split("\n");
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("formatItem", () => {
  test("puts the description beside its term, aligned also after Chinese", () => {
    expect(formatItem("--a", 6, "one", 80)).toBe("  --a     one");
    expect(formatItem("選項", 6, "one", 80)).toBe("  選項    one");
  });

  test("puts it below where there is little room", () => {
    expect(formatItem("--a-long-option", 15, "a description of it", 24)).toBe(
      "  --a-long-option\n      a description of\n      it",
    );
  });

  test("leaves a term alone that has no description", () => {
    expect(formatItem("--a", 6, "", 80)).toBe("  --a");
  });
});
