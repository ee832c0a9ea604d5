import { describe, expect, test } from "@jest/globals";
import { pad, shorten, wrap } from "../../../../src/command/summary/formats/table/text-width.js";

describe("A text in a terminal", () => {
  test("is filled up by its width, not its length", () => {
    expect(pad("碧湖", 6, "left")).toBe("碧湖  ");
    expect(pad("碧湖", 6, "right")).toBe("  碧湖");
    expect(pad("too long", 3, "left")).toBe("too long");
  });

  test.each([
    ["Lakeside", 8, "Lakeside"],
    ["Lakeside", 7, "Lakesi…"],
    ["碧湖科技", 7, "碧湖科…"],
    ["碧湖科技", 6, "碧湖…"],
    ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"],
    ["Lake side", 6, "Lake…"],
    ["Lake", 1, "…"],
  ])("is cut between whole characters: %s to %p", (text, width, cut) => {
    expect(shorten(text, width, "…")).toBe(cut);
  });

  test("is broken where words end, and between Chinese characters, but not before their punctuation", () => {
    expect(wrap("Ask the customer for one.", 12)).toEqual(["Ask the", "customer for", "one."]);
    expect(wrap("請要求客戶建立關係，或略過。", 18)).toEqual(["請要求客戶建立關", "係，或略過。"]);
    expect(wrap("request 1b3a7c54-0d2f", 8)).toEqual(["request", "1b3a7c54-0d2f"]);
    expect(wrap("", 8)).toEqual([]);
    expect(wrap("all of it", Infinity)).toEqual(["all of it"]);
  });
});
