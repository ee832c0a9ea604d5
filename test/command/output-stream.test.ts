import { Writable } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { hasColor, hasUnicode, outputStream } from "../../src/command/output-stream.js";

describe("Colors", () => {
  test.each([
    ["a terminal", true, {}, true],
    ["a file", false, {}, false],
    ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["a terminal with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["a dumb terminal", true, { TERM: "dumb" }, false],
    ["a file with FORCE_COLOR", false, { FORCE_COLOR: "1" }, true],
    ["a terminal with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false],
    ["both variables", true, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("for %s", (_, isTerminal, environment, expected) => {
    expect(hasColor(isTerminal, environment)).toBe(expected);
  });
});

describe("Characters beyond ASCII", () => {
  test.each([
    ["a UTF-8 locale", { LANG: "en_US.UTF-8" }, "linux", true],
    ["another spelling", { LC_ALL: "zh_TW.utf8" }, "darwin", true],
    ["the C locale", { LANG: "C" }, "linux", false],
    ["the stronger variable", { LC_ALL: "C", LANG: "en_US.UTF-8" }, "linux", false],
    ["no locale", {}, "linux", false],
    ["the console of the Linux kernel", { LANG: "en_US.UTF-8", TERM: "linux" }, "linux", false],
    ["Windows Terminal", { WT_SESSION: "8f3c" }, "win32", true],
    ["the old console of Windows", {}, "win32", false],
  ] as const)("with %s", (_, environment, platform, expected) => {
    expect(hasUnicode(environment, platform)).toBe(expected);
  });
});

describe("An output stream", () => {
  const sink = (properties: { isTTY?: boolean; columns?: number }) =>
    Object.assign(new Writable({ write: (_c, _e, done) => done() }), properties);

  test("knows the columns of a terminal as they are now", () => {
    const stream = sink({ isTTY: true, columns: 40 });
    const output = outputStream(stream, {});
    expect(output.columns).toBe(40);
    stream.columns = 60;
    expect(output.columns).toBe(60);
  });

  test("takes 80 columns where a terminal does not know", () => {
    expect(outputStream(sink({ isTTY: true, columns: 0 }), {}).columns).toBe(80);
  });

  test("has no columns when it is no terminal, and cannot be redrawn", () => {
    expect(outputStream(sink({}), {})).toMatchObject({ columns: undefined, isTerminal: false, canRedraw: false });
  });

  test("is not redrawn on a dumb terminal", () => {
    expect(outputStream(sink({ isTTY: true }), { TERM: "dumb" })).toMatchObject({ isTerminal: true, canRedraw: false });
  });

  test("rejects with the error of the system, which ends nothing else", async () => {
    const error = Object.assign(new Error("closed"), { code: "EPIPE" });
    const output = outputStream(new Writable({ write: (_c, _e, done) => done(error) }), {});
    await expect(output.write("text")).rejects.toBe(error);
  });
});
