import { describe, expect, test } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { chart } from "../../bench/chart.js";
import { panelsOf } from "../../bench/panels.js";
import { results } from "./results.js";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
const list = <Item>(items: Item | readonly Item[]): readonly Item[] => [items].flat() as Item[];

interface Drawn {
  readonly rect: readonly { readonly class: string; readonly width: string }[];
  readonly text: readonly { readonly "#text": string; readonly class: string }[];
  readonly line?: object;
  readonly title: string;
}

const draw = (svg: string): Drawn => parser.parse(svg).svg;
const bars = [
  { label: "ours <fast>", value: 4, isOwn: true },
  { label: "theirs & others", value: 1, isOwn: false },
];
const panel = { title: "Speed", bars, format: (value: number) => `${value}x` };

describe("the chart", () => {
  test("draws bars as long as their values, and marks the package's own", () => {
    const drawn = draw(chart("Speeds", [panel])).rect.filter(({ class: name }) => name !== "ground");
    expect(drawn.map(({ class: name }) => name)).toEqual(["own", "bar"]);
    const [own, other] = drawn.map(({ width }) => Number(width)) as [number, number];
    expect(own / other).toBe(4);
  });

  test("labels each bar and writes its value beside it", () => {
    const svg = chart("Speeds", [panel]);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(list(draw(svg).text).map((text) => text["#text"])).toEqual([
      "Speed",
      "ours <fast>",
      "4x",
      "theirs & others",
      "1x",
    ]);
  });

  test("draws a line where the base is, and none without one", () => {
    expect(draw(chart("Speeds", [{ ...panel, mark: 1 }])).line).toBeDefined();
    expect(draw(chart("Speeds", [panel])).line).toBeUndefined();
  });

  test("keeps within its frame, even when all values are 0", () => {
    const empty = { ...panel, bars: [{ label: "none", value: 0, isOwn: false }] };
    expect(chart("Nothing", [empty])).not.toMatch(/NaN|Infinity/);
  });

  test("says what it shows, and is readable on a light and a dark page", () => {
    const svg = chart("Speeds of clients", [panel]);
    expect(draw(svg).title).toBe("Speeds of clients");
    expect(svg).toContain("prefers-color-scheme: dark");
    expect(svg).toContain('class="ground"');
  });

  test("of the bench has a panel for each mode and one for sizes", () => {
    const panels = panelsOf(results);
    expect(panels.map(({ bars: { length } }) => length)).toEqual([8, 8, 2]);
    expect(panels[0]?.bars[1]).toEqual({ label: "this package, Node transport", value: 3, isOwn: true });
    expect(panels[2]?.format(panels[2].bars[0]?.value ?? 0)).toBe("5.0 kB");
  });
});
