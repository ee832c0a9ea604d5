import { describe, expect, test } from "@jest/globals";
import { xmlDecoder } from "../../src/xml/index.js";
import { exampleSchema } from "../support/example-schema.js";
import { part, readSpec } from "../support/spec.js";

const operation = "getCustomerUsageSummary";
const spec = readSpec();
const examples = part(spec, "components", "examples") as Record<string, { value: unknown }>;
const schemas = ["CustomerUsageSummary", "ServiceFault"];
const twins = Object.keys(examples).filter(
  (name) => name.endsWith("Xml") && schemas.includes(exampleSchema(spec, name) ?? ""),
);

const decode = (text: string, status = 200, exactNumbers = false) =>
  xmlDecoder().decode(text, { operation, status, exactNumbers });
const summary = (elements: string) => decode(`<CustomerUsageSummary>${elements}</CustomerUsageSummary>`);

describe("The XML decoder", () => {
  test("takes both XML media types", () => {
    expect(xmlDecoder().mediaTypes).toEqual(["application/xml", "text/xml"]);
  });

  test.each(twins)("reads the spec's example %s as its twin in JSON", (name) => {
    const twin = examples[name.replace(/Xml$/, "")]?.value as Record<string, unknown>;
    const decoded = decode(String(examples[name]?.value), name.endsWith("FaultXml") ? 400 : 200);
    if (!name.endsWith("FaultXml")) return expect(decoded).toEqual(twin);
    // Of `data` the spec says "any JSON", and of `code` that it is a number or a text: XML has no word for either.
    const { data: _, ...error } = decoded as Record<string, unknown>;
    const { data: __, code, ...expected } = twin;
    expect(error).toEqual(code === undefined ? expected : { ...expected, code: String(code) });
  });

  test("ignores namespaces, prefixes, order, attributes, comments and the name of the root", () => {
    const decoded = decode(`<?xml version="1.0" encoding="utf-8"?>
      <!-- from a gateway -->
      <p:Whatever xmlns:p="urn:p" xmlns="urn:default" p:version="2">
        <p:totalCost currency="EUR">12.5</p:totalCost>
        <budget xmlns="urn:other"><?hint x?><attributes/><amount>7</amount></budget>
        <p:currencyCode>EUR</p:currencyCode>
      </p:Whatever>`);
    expect(decoded).toEqual({ totalCost: 12.5, budget: { attributes: {}, amount: 7 }, currencyCode: "EUR" });
  });

  test.each([
    ["i:nil", '<totalCost xmlns:i="urn:i" i:nil="true"/>'],
    ["another prefix", '<totalCost x:nil="true"></totalCost>'],
    ["no prefix", "<totalCost nil='true'/>"],
    ["1 for true", "<totalCost i:nil='1'/>"],
  ])("reads nil with %s as null", (_, element) => {
    expect(summary(element)).toEqual({ totalCost: null });
  });

  test("does not take nil=false for null", () => {
    expect(summary('<totalCost i:nil="false">3</totalCost><name nil="">Fjord</name>')).toEqual({
      totalCost: 3,
      name: "Fjord",
    });
  });

  test("keeps ids that look like numbers as text", () => {
    expect(summary("<id>0012345</id><name>true</name><resourceId>1e5</resourceId>")).toEqual({
      id: "0012345",
      name: "true",
      resourceId: "1e5",
    });
  });

  test.each([
    ["12.5", 12.5],
    ["-0.25", -0.25],
    [" +3 \n", 3],
    ["1.5E-3", 0.0015],
    [".5", 0.5],
    ["31.40159265358979323846", 31.401592653589795],
  ])("reads the amount %p", (text, amount) => {
    expect(summary(`<totalCost>${text}</totalCost>`)).toEqual({ totalCost: amount });
  });

  test.each(["much", "", " ", "0x10", "1,5", "1 2", "NaN", "INF", "Infinity", "true", "1e400", "--1", "1.2.3"])(
    "refuses the amount %p",
    (text) => {
      expect(() => summary(`<totalCost>${text}</totalCost>`)).toThrow(
        /^<totalCost> holds (no number|a number that is too large)$/,
      );
    },
  );

  test("gives exact numbers as text with all their digits, at every depth, whole ones too", () => {
    const text = "<s><totalCost> 31.40159265358979323846 </totalCost><budget><amount>2500.00</amount></budget></s>";
    expect(decode(text, 200, true)).toEqual({
      totalCost: "31.40159265358979323846",
      budget: { amount: "2500.00" },
    });
    expect(decode("<f><statusCode> 429 </statusCode></f>", 429, true)).toEqual({ statusCode: "429" });
    expect(() => decode("<s><totalCost>much</totalCost></s>", 200, true)).toThrow("holds no number");
    expect(() => decode("<f><statusCode>42.9</statusCode></f>", 429, true)).toThrow("holds no whole number");
  });

  test.each([
    ["true", true],
    ["false", false],
    ["1", true],
    [" 0 ", false],
  ])("reads the boolean %p", (text, value) => {
    expect(decode(`<f><isRetryable>${text}</isRetryable></f>`, 500)).toEqual({ isRetryable: value });
  });

  test("refuses a boolean that is none, and a whole number with a fraction", () => {
    expect(() => decode("<f><isRetryable>maybe</isRetryable></f>", 500)).toThrow("neither true nor false");
    expect(() => decode("<f><statusCode>42.9</statusCode></f>", 429)).toThrow("<statusCode> holds no whole number");
  });

  test("keeps what the spec does not know as text, as objects of text and as lists of them", () => {
    expect(
      summary(`<forecast>12</forecast><region><code>01</code><zone/></region>
        <tag>a</tag><tag>2</tag><gone nil="true"/><totalCost>1</totalCost>`),
    ).toEqual({ forecast: "12", region: { code: "01", zone: "" }, tag: ["a", "2"], gone: null, totalCost: 1 });
  });

  test("keeps all as text where the spec does not know the status or the operation", () => {
    expect(decode("<f><statusCode>503</statusCode></f>", 503)).toEqual({ statusCode: "503" });
    const context = { operation: "constructor", status: 200, exactNumbers: false };
    expect(xmlDecoder().decode("<a><length>1</length></a>", context)).toEqual({ length: "1" });
  });

  test("refuses text where elements are expected, elements where text is, and a value that is there twice", () => {
    expect(() => summary("<budget>2500</budget>")).toThrow("<budget> holds text where elements are expected");
    expect(() => summary("<name><first>F</first></name>")).toThrow("<name> holds elements where text is expected");
    expect(() => summary("<totalCost>1</totalCost><totalCost>2</totalCost>")).toThrow(
      "<totalCost> is there 2 times, where one was expected",
    );
  });

  test("never shows a value in what it throws", () => {
    expect(() => summary("<totalCost>secret-value</totalCost>")).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret-value") }),
    );
  });
});

describe("A list", () => {
  const headers = (elements: string) =>
    (summary(`<links><self>${elements}</self></links>`) as { links: { self: object } }).links.self;
  const pair = (name: string) => `<key>${name}</key><value>1</value>`;

  test.each<[string, string, unknown]>([
    ["is empty as an empty element", "<headers/>", []],
    ["is empty as an element with white space", "<headers>\n </headers>", []],
    ["is null as nil", '<headers i:nil="true"/>', null],
    [
      "of one item in a wrapper",
      `<headers><KeyValuePairOfstringstring>${pair("a")}</KeyValuePairOfstringstring></headers>`,
      [{ key: "a", value: "1" }],
    ],
    [
      "of several items in a wrapper, whatever their name",
      `<headers><x:item>${pair("a")}</x:item><pair i:nil="true"/><item><key/></item></headers>`,
      [{ key: "a", value: "1" }, null, { key: "" }],
    ],
    ["of one item without a wrapper", `<headers>${pair("a")}</headers>`, [{ key: "a", value: "1" }]],
    [
      "of several items without a wrapper, apart",
      `<headers>${pair("a")}</headers><method>GET</method><headers>${pair("b")}</headers>`,
      [
        { key: "a", value: "1" },
        { key: "b", value: "1" },
      ],
    ],
  ])("%s", (_, elements, expected) => {
    expect(headers(elements)).toMatchObject({ headers: expected });
  });
});

describe("Names that are special in JavaScript", () => {
  const names = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "__defineGetter__"];

  test.each(names)("are data like any other: %s", (name) => {
    const decoded = summary(`<${name}><polluted>yes</polluted></${name}><${name}/><id ${name}="x">1</id>`) as object;
    expect(Object.keys(decoded)).toEqual([name, "id"]);
    expect(Object.getOwnPropertyDescriptor(decoded, name)?.value).toEqual([{ polluted: "yes" }, ""]);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
    expect("polluted" in decoded).toBe(false);
  });
});
