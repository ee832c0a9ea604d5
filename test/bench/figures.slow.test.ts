import { describe, expect, test } from "@jest/globals";
import { compare, comparePage, figuresOf, isReached } from "../../bench/figures.js";
import { results } from "./results.js";

describe("a comparison", () => {
  const comparison = compare(results.throughput.concurrent, "this package, Node transport");

  test("measures calls a second against global fetch, round by round", () => {
    expect(comparison.speed).toEqual({ median: 3, minimum: 3, maximum: 3 });
  });

  test("gives the median calls a second", () => {
    expect(comparison.callsPerSecond).toBe(4500);
  });

  test("measures processor time per call against openapi-fetch", () => {
    const { cpu } = compare(results.throughput.concurrent, "this package, default transport");
    expect(cpu.median).toBeCloseTo(60_000 / 150 / (50_000 / 160), 10);
  });
});

describe("the figures", () => {
  const figures = figuresOf(results);

  test("are those with a target, each with its median", () => {
    const medians = figures.map(({ unit, spread, target }) => [Number(spread.median.toFixed(3)), unit, target]);
    expect(medians).toEqual([
      [3, "x", 2.5],
      [3, "x", 1.5],
      [1.28, "x", 1.15],
      [1.28, "x", 1.15],
      [4.987, "kB", 5],
      [8, "ms", 10],
      [99_000, "/s", 100_000],
      [0.3, "x", 1 / 3],
      [61.25, "s", 60],
      [195, "lines", 200],
      [1.4, "x", 1.5],
      [13, "s", 15],
      [500, "ms", 1000],
      [54, "kB", 60],
    ]);
  });

  test("reach a lower bound from above and an upper bound from below", () => {
    expect(figures.map(isReached)).toEqual([
      ...[true, true, false, false, true, true, false],
      ...[true, false, true, true],
      ...[true, true, true],
    ]);
  });

  test("leave out the published reference where no browser could show it", () => {
    const names = figuresOf({ ...results, pages: { loads: {}, skipped: {} } }).map(({ name }) => name);
    expect(names).toEqual(figures.slice(0, -2).map(({ name }) => name));
  });
});

describe("a page", () => {
  test("is compared with this project's, round by round", () => {
    expect(comparePage(results.pages, "redocly build-docs")?.ratio).toEqual({ median: 2, minimum: 1, maximum: 2 });
  });

  test("that was skipped is compared with nothing", () => {
    expect(comparePage(results.pages, "scalar")).toBeUndefined();
  });
});
