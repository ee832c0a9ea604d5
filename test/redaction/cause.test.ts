import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { rebuiltCause } from "../../src/redaction/cause.js";

const clean = (text: string) => text.replaceAll("secret", "[token]");

describe("A cause is made anew", () => {
  test("of name, code and message, with what caused it, and of nothing else", () => {
    const inner = Object.assign(new Error("read secret\n"), { code: "ECONNRESET", data: Buffer.from("secret") });
    const thrown = Object.assign(new TypeError("fetch secret failed", { cause: inner }), { request: { secret: 1 } });
    const cause = rebuiltCause(thrown, clean);
    expect(cause).toMatchObject({ name: "TypeError", message: "fetch [token] failed" });
    expect(cause?.cause).toMatchObject({ name: "Error", code: "ECONNRESET", message: "read [token]\\u000a" });
    expect(inspect(cause, { depth: null, showHidden: true })).not.toContain("secret");
    expect(cause).toBeInstanceOf(Error);
  });

  test("of the first of several", () => {
    const thrown = new AggregateError([new Error("the first secret"), new Error("the second")]);
    expect(rebuiltCause(thrown, clean)?.cause).toMatchObject({ message: "the first [token]" });
  });

  test("no more than five deep, also of what causes itself", () => {
    const thrown = new Error("again");
    thrown.cause = thrown;
    let depth = 0;
    for (let cause = rebuiltCause(thrown, clean); cause; cause = cause.cause as Error | undefined) depth++;
    expect(depth).toBe(5);
  });

  test.each<[string, unknown, unknown]>([
    ["a text", "a secret text", { name: "Error", message: "a [token] text" }],
    ["an object of any kind", { code: 7, message: { secret: 1 } }, { name: "Error", code: 7, message: "" }],
    ["a name and a code that tell it", { name: "secret", code: "secret" }, { name: "[token]", code: "[token]" }],
  ])("of %s that was thrown", (_, thrown, expected) => {
    const cause = rebuiltCause(thrown, clean);
    expect(cause).toMatchObject(expected as object);
    expect(inspect(cause)).not.toContain("secret");
  });

  test.each([undefined, null, 7, true])("of nothing where %p was thrown", (thrown) => {
    expect(rebuiltCause(thrown, clean)).toBeUndefined();
  });
});
