import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { localCall, serviceCall } from "../../docs/src/call-code.js";
import { readCalls } from "../../scripts/docs/calls.js";
import { readSamples } from "../../scripts/docs/samples.js";
import { root } from "../support/spec.js";

const calls = readCalls(root);
const samples = new Map(readSamples(root).map(({ language, code }) => [language, code]));

/** What a client is given by more than its program: the setters of its README. */
const readmes: Readonly<Record<string, string>> = Object.fromEntries(
  ["Python", "Go", "Java", "Kotlin", "Rust", "PHP", "Ruby"].map((language) => [
    language,
    readFileSync(join(root, "generated", language.toLowerCase(), "README.md"), "utf8"),
  ]),
);

/** Names with a hump or an underscore, which are those of a client rather than words of a language. */
const namesOf = (code: string) => code.match(/\b[A-Za-z]+(?:_[a-z]+|[a-z][A-Z]\w*)+\b/g) ?? [];

test("There is a call in the language of every sample", () => {
  expect(calls.map(({ language }) => language).toSorted()).toEqual([...samples.keys()].toSorted());
});

test.each(calls)("The call in $language uses only names that its program or README uses", ({ language, code }) => {
  const known = `${samples.get(language)}\n${readmes[language] ?? ""}`;
  const names = namesOf(serviceCall(code, "", ""));
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(calls)("The call in $language names the local server only when it is meant for it", ({ code }) => {
  const toService = serviceCall(code, "https://service.example", "an-id");
  expect(toService).toContain("an-id");
  expect(toService).not.toMatch(/127\.0\.0\.1|[{](customer_id|base_url|local_url)[}]/);
  const toLocal = localCall(code, "http://127.0.0.1:3010", "an-id");
  expect(toLocal).toContain("an-id");
  expect(toLocal).toContain("http://127.0.0.1:3010");
  expect(toLocal).not.toMatch(/[{](customer_id|base_url|local_url)[}]/);
});

test.each(calls)("The call in $language takes the token from the environment, not from an argument", ({ code }) => {
  expect(code).toContain("PARTNER_CENTER_TOKEN");
  expect(code).not.toMatch(/--?H(eader)? ["']Authorization/i);
});
