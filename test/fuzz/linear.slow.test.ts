import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { claimsOf } from "../../src/credential/claims-challenge.js";
import { retryAfterMs } from "../../src/pipeline/retry-after.js";
import { printable } from "../../src/redaction/printable.js";
import { redact } from "../../src/redaction/redact.js";
import { readText } from "../../src/response/body-text.js";
import { readDateTime } from "../../src/response/date-time.js";
import { decodeBody } from "../../src/response/decode-body.js";
import { parseWithExactNumbers } from "../../src/response/exact-numbers.js";
import { readMediaType } from "../../src/response/media-type.js";
import { connectionError } from "../../src/transport/connection-error.js";
import { xmlDecoder } from "../../src/xml/index.js";
import { sentTokens } from "../support/pipeline.js";
import { excessiveGrowth } from "./growth.js";
import { pieces, repeated } from "./hostile-text.js";

/** An end that no pattern matches. */
const end = "\u0001x";

/** Every regular expression that is written in `src/`, with the file that it is in. */
function patternsOfTheSource(): readonly (readonly [place: string, pattern: RegExp])[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join("src", file), "utf8"), ts.ScriptTarget.Latest);
    const found: (readonly [string, RegExp])[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = "", flags = ""] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
        // One that is sticky would be tried at the beginning only.
        found.push([`${file} ${node.text}`, new RegExp(pattern, flags.replace("y", "g"))]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function growthOver(run: (text: string) => void): readonly string[] {
  return pieces.flatMap((piece) => {
    const growth = excessiveGrowth((size) => run(repeated(piece, size) + end));
    return growth === undefined ? [] : [`${JSON.stringify(piece)}: ${growth}`];
  });
}

describe("Every regular expression takes time in proportion to a hostile text:", () => {
  const patterns = patternsOfTheSource();

  test("they are found", () => {
    expect(patterns.length).toBeGreaterThan(40);
  });

  test.each(patterns)("%s", (_, pattern) => {
    expect(growthOver((text) => void text.replace(pattern, ""))).toEqual([]);
  });
});

describe("What meets data of the far end takes time in proportion to it:", () => {
  const options = { operation: "getCustomerUsageSummary", status: 200, exactNumbers: false };
  const headers = (name: string, value: string) => ({ get: (wanted: string) => (wanted === name ? value : null) });
  const sent = sentTokens("ab%c\\d\"e'f&g<h>ij", "aaaaaaaaaaaaaaab");
  const decoder = xmlDecoder();
  const inElement = (text: string) => `<CustomerUsageSummary><totalCost>${text}</totalCost></CustomerUsageSummary>`;
  const ignoringErrors = (run: () => unknown) => {
    try {
      run();
    } catch {}
  };

  test.each<[string, (text: string) => unknown]>([
    ["a media type", (text) => readMediaType(text)],
    ["a media type's charset", (text) => readMediaType(`application/json; charset=${text}`)],
    ["a Retry-After", (text) => retryAfterMs(headers("Retry-After", text) as Headers)],
    ["a demand for another token", (text) => claimsOf(headers("WWW-Authenticate", text) as Headers)],
    ["a date-time", (text) => readDateTime(text)],
    ["the start of an XML document", (text) => readText(Buffer.from(`<?xml ${text}`), readMediaType("text/xml"))],
    ["a body as JSON", (text) => decodeBody(text, "application/json", [], options)],
    ["a body in a type that nobody reads", (text) => decodeBody("{}", text, [], options)],
    ["a body as XML", (text) => decoder.decode(text, options)],
    ["a number in XML", (text) => decoder.decode(inElement(text), options)],
    ["JSON with exact numbers", (text) => parseWithExactNumbers(text)],
    ["escaped quotes that were cut off", (text) => parseWithExactNumbers(`{"a":"${text}`)],
    ["a token that is looked for", (text) => redact(text, sent)],
    ["a text in a message", (text) => printable(text)],
    ["a message of a transport", (text) => connectionError(new TypeError(text), (one) => redact(one, sent))],
  ])("%s", (_, run) => {
    expect(growthOver((text) => ignoringErrors(() => run(text)))).toEqual([]);
  });
});

test("A pattern that is not linear is noticed", () => {
  expect(growthOver((text) => void /^(\d+\.?\d*)$/.test(text))).not.toEqual([]);
});
