import { describe, expect, test } from "@jest/globals";
import { readText } from "../../src/response/body-text.js";

const text = '{"name":"Café"}';
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><name>Café</name>`;
const json = (charset?: string) => ({ name: "application/json", charset });
const marked = (mark: readonly number[], body: Buffer) => Buffer.concat([Buffer.from(mark), body]);
const bigEndian = (value: string) => Buffer.from(value, "utf16le").swap16();

describe("A body is read", () => {
  test.each([
    ["as UTF-8", Buffer.from(text), undefined],
    ["without its byte order mark", marked([0xef, 0xbb, 0xbf], Buffer.from(text)), json("utf-8")],
    ["in its charset", Buffer.from(text, "latin1"), json("iso-8859-1")],
    ["in UTF-16 by its charset", Buffer.from(text, "utf16le"), json("utf-16le")],
    ["in UTF-16 by its byte order mark", marked([0xff, 0xfe], Buffer.from(text, "utf16le")), json()],
    ["in UTF-16 by its byte order mark, in the other order", marked([0xfe, 0xff], bigEndian(text)), json("utf-8")],
  ])("%s", (_, body, mediaType) => {
    expect(readText(body, mediaType)).toEqual({ text, problem: undefined });
  });

  test("in the encoding that XML declares, unless the media type names one", () => {
    const type = { name: "application/xml", charset: undefined };
    expect(readText(Buffer.from(xml("ISO-8859-1"), "latin1"), type).text).toBe(xml("ISO-8859-1"));
    expect(readText(Buffer.from(xml("ISO-8859-1")), { ...type, charset: "utf-8" }).text).toBe(xml("ISO-8859-1"));
    expect(readText(Buffer.from(xml("ISO-8859-1"), "latin1"), json()).problem).toBe("it is not utf-8");
  });
});

describe("A body that cannot be read says why:", () => {
  test.each([
    ["bytes that are no UTF-8", Buffer.from(text, "latin1"), json(), "it is not utf-8"],
    ["a character that ends too soon", Buffer.from([0x22, 0xc3]), json("utf-8"), "it is not utf-8"],
    ["an unknown charset", Buffer.from(text), json("x-made-up"), "its charset x-made-up is not known here"],
  ])("%s", (_, body, mediaType, problem) => {
    expect(readText(body, mediaType).problem).toBe(problem);
  });
});
