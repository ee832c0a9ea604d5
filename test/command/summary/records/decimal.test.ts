import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  add,
  compare,
  type Decimal,
  formatDecimal,
  multiply,
  parseDecimal,
  round,
  zero,
} from "../../../../src/command/summary/records/decimal.js";
import { amountText } from "./arbitrary-record.js";

/** More fractional digits than the texts below have. */
const places = 130;

/** The same number as an integer, counted without any code of the project. */
function scaled(text: string): bigint {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return BigInt(whole + fraction) * 10n ** BigInt(places - fraction.length + Number(exponent));
}

const decimal = (text: string): Decimal => parseDecimal(text) ?? { digits: -1n, scale: -1 };
const scaledUp = ({ digits, scale }: Decimal) => digits * 10n ** BigInt(places - scale);

describe("An exact decimal", () => {
  test("sums as integers do", () =>
    fc.assert(
      fc.property(fc.array(amountText), (texts) => {
        const sum = texts.map(decimal).reduce(add, zero);
        expect(scaledUp(sum)).toBe(texts.map(scaled).reduce((total, value) => total + value, 0n));
      }),
    ));

  test("compares and multiplies as integers do", () =>
    fc.assert(
      fc.property(amountText, amountText, (one, other) => {
        const [a, b] = [scaled(one), scaled(other)];
        expect(compare(decimal(one), decimal(other))).toBe(a < b ? -1 : a > b ? 1 : 0);
        const product = multiply(decimal(one), decimal(other));
        expect(product.digits * 10n ** BigInt(2 * places - product.scale)).toBe(a * b);
      }),
    ));

  test("is written with all of its digits, and read again", () =>
    fc.assert(
      fc.property(amountText, (text) => {
        expect(scaled(formatDecimal(decimal(text)))).toBe(scaled(text));
      }),
    ));

  test.each([
    ["0.1", "0.1"],
    ["-0.050", "-0.050"],
    ["12", "12"],
    ["1e3", "1000"],
    ["1.5E-3", "0.0015"],
    ["-7.25e1", "-72.5"],
  ])("reads %s as %s", (text, written) => {
    expect(formatDecimal(decimal(text))).toBe(written);
  });

  test.each([
    ["0.005", "0.01"],
    ["0.0049", "0.00"],
    ["-0.005", "-0.01"],
    ["-0.0049", "0.00"],
    ["2.345", "2.35"],
    ["12", "12.00"],
    ["999.999", "1000.00"],
  ])("rounds %s to %s", (text, rounded) => {
    expect(formatDecimal(round(decimal(text), 2))).toBe(rounded);
  });

  test.each([
    "",
    "-",
    ".5",
    "5.",
    "1,5",
    "NaN",
    "Infinity",
    "0x10",
    "1e999999999",
    "1e-999999999",
    "1".repeat(500),
    " 1",
  ])("is not %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});
