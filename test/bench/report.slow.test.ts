import { describe, expect, test } from "@jest/globals";
import {
  callTable,
  figureTable,
  lineTable,
  markdown,
  pageTable,
  skippedText,
  table,
  weightTable,
} from "../../bench/report.js";
import { subjectNames } from "../../bench/subjects.js";
import { results } from "./results.js";

const versions = { ky: "1.14.3", "openapi-fetch": "0.17.0", redocly: "2.77.0" };

describe("a table", () => {
  test("pads its columns, with figures to the right", () => {
    const rows = [
      ["long name", "1"],
      ["name", "12,345"],
    ];
    expect(table(["subject", "/s"], rows)).toBe(
      ["| subject   |     /s |", "|-----------|-------:|", "| long name |      1 |", "| name      | 12,345 |"].join(
        "\n",
      ),
    );
  });
});

describe("the figures' table", () => {
  const lines = figureTable(results).split("\n");
  const cells = (start: string) =>
    lines
      .find((line) => line.startsWith(`| ${start}`))
      ?.split("|")
      .slice(2, -1)
      .map((cell) => cell.trim());

  test("says of each figure whether its target is reached", () => {
    expect(cells("Calls a second, 64 at once")).toEqual(["3.00x", "", "at least 2.5x", "yes"]);
    expect(cells("Processor time per call, 64 at once")).toEqual(["1.28x", "", "at most 1.15x", "no"]);
    expect(cells("Main entry")).toEqual(["4.99 kB", "", "at most 5 kB", "yes"]);
    expect(cells("Import")).toEqual(["8.0 ms", "4.0–9.0", "at most 10 ms", "yes"]);
    expect(cells("Generating everything")).toEqual(["0.30x", "0.20–0.40", "at most 0.33x", "yes"]);
    expect(cells("All wire cases")).toEqual(["61.3 s", "", "at most 60 s", "no"]);
    expect(cells("Hand-written lines")).toEqual(["195 lines", "150–240", "at most 200 lines", "yes"]);
    expect(cells("A call in python")).toEqual(["1.40x", "1.20–1.60", "at most 1.5x", "yes"]);
    expect(cells("Answers")).toEqual(["99,000 /s", "98,000–300,000", "at least 100,000 /s", "no"]);
  });
});

describe("the tables of peers", () => {
  test("have a row for every subject, with its version where it has one", () => {
    const rows = callTable(results, versions).split("\n").slice(2);
    const names = rows.map((row) => row.split("|")[1]?.trim());
    expect(names).toHaveLength(subjectNames.length);
    expect(names).toEqual(expect.arrayContaining(["global fetch", "ky 1.14.3", "redocly generate-client 2.77.0"]));
  });

  test("give sizes in units of 1,000 bytes", () => {
    expect(weightTable(results, versions)).toMatch(/\| ky 1\.14\.3 +\| +5\.04 kB \|/);
  });
});

describe("the clients in other languages", () => {
  test("are listed with the lines written for each", () => {
    expect(lineTable(results).split("\n").slice(2)).toEqual([
      expect.stringMatching(/^\| python \| +150 \| +180 \|$/),
      expect.stringMatching(/^\| go +\| +240 \| +300 \|$/),
    ]);
  });

  test("are named with the reason when they were not measured", () => {
    expect(skippedText(results.clients)).toBe("\n\n- go was not measured: there is no Go.");
    expect(skippedText({ loads: {}, skipped: {} })).toBe("");
  });
});

describe("the pages of the contract", () => {
  test("are listed with what each took, unless they were skipped", () => {
    const rows = pageTable(results, versions).split("\n").slice(2);
    expect(rows).toEqual([
      expect.stringMatching(/^\| this package +\| +500 ms 400–600 \| +1\.00x \| +54\.0 kB \| +11 \|$/),
      expect.stringMatching(
        /^\| redocly build-docs 2\.77\.0 \| +800 ms 500–1,200 \| 2\.00x 1\.00–2\.00 \| +711\.4 kB \| +1 \|$/,
      ),
    ]);
    expect(skippedText(results.pages)).toContain("- scalar was not measured: there is no network.");
  });
});

describe("docs/bench.md", () => {
  const text = markdown(results, { nodeVersion: "20.19.0", processors: 4, date: "2026-11-21", versions });

  test("says when and where the figures were measured, and how to measure them again", () => {
    expect(text).toContain("on 2026-11-21, with Node.js 20.19.0 on 4 processors");
    expect(text).toContain("`npm run bench`");
  });

  test("shows the chart and all tables", () => {
    expect(text).toContain("(bench.svg)");
    const tables = [figureTable(results), callTable(results, versions), weightTable(results, versions)];
    for (const shown of [...tables, lineTable(results), pageTable(results, versions)]) {
      expect(text).toContain(shown);
    }
  });

  test("has an empty line before and after each table and list", () => {
    expect(text).not.toMatch(/[^|\n]\n\||\|\n[^|\n]|\n\n\n/);
  });
});
