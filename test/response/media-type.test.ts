import { describe, expect, test } from "@jest/globals";
import { readMediaType } from "../../src/response/media-type.js";

describe("A Content-Type", () => {
  test.each([
    ["application/json", "application/json", undefined],
    [" Application/JSON ; Charset=UTF-8 ", "application/json", "utf-8"],
    ['text/xml; charset="ISO-8859-1"', "text/xml", "iso-8859-1"],
    ["application/json; version=1; charset=utf-8", "application/json", "utf-8"],
    ["application/json; charset=", "application/json", undefined],
    ['application/json; note="text/html, charset=x"; charset=utf-8', "application/json", "utf-8"],
    ["text/html, application/json", "application/json", undefined],
    ["application/json; charset=utf-8, text/html", "text/html", undefined],
    ["application/json; charset=utf-8, garbage", "application/json", "utf-8"],
    ["application/json, , ", "application/json", undefined],
    ['application/json; note="unclosed, text/html', "application/json", undefined],
  ])("of %p is %p in %p", (header, name, charset) => {
    expect(readMediaType(header)).toEqual({ name, charset });
  });

  test.each([[null], [""], [" "], [","], ["json"], ["/"], ["a/b/c"]])("of %p is none", (header) => {
    expect(readMediaType(header)).toBeUndefined();
  });
});
