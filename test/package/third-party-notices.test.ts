import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../support/spec.js";

const dist = join(root, "dist");

/** The folders of the packages whose code is in the built files, as the comments of esbuild say. Two versions are two folders. */
function bundledFolders(): readonly string[] {
  const built = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const code = built.map((file) => readFileSync(join(dist, file), "utf8"));
  const paths = code.flatMap((text) => text.match(/(?<=^(?:\/\/ | *"))node_modules\/\S+?(?="\(|$)/gm) ?? []);
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

const nameOf = (folder: string) => folder.replace(/^.*node_modules\//, "");

function readPackage(folder: string): { readonly title: string; readonly licence: string } {
  const { version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry)) ?? "LICENSE";
  const title = `${nameOf(folder)} ${version} (${license})`;
  return { title, licence: readFileSync(join(root, folder, file), "utf8").trim() };
}

/** The texts of the notices, each with the package's name in its first line. */
function notices(): readonly string[] {
  return readFileSync(join(dist, "THIRD-PARTY-NOTICES"), "utf8")
    .split(`\n${"-".repeat(80)}\n`)
    .slice(1);
}

test("The packages of the local server and of the command, and the formats of the validators, are bundled, and no others", () => {
  const command = ["cli-progress", "commander", "csv-parse", "csv-stringify", "string-width", "write-file-atomic"];
  const ofCommand = [
    "ansi-regex",
    "emoji-regex",
    "get-east-asian-width",
    "is-fullwidth-code-point",
    "signal-exit",
    "strip-ansi",
  ];
  const server = [
    "content-type",
    "fast-xml-builder",
    "lossless-json",
    "negotiator",
    "path-expression-matcher",
    "xml-naming",
  ];
  const expected = ["ajv-formats", ...command, ...ofCommand, ...server].sort();
  expect([...new Set(bundledFolders().map(nameOf))].sort()).toEqual(expected);
});

test("The notices name every bundled package, and no other", () => {
  const titles = notices().map((notice) => notice.slice(0, notice.indexOf("\n")));
  expect([...titles].sort()).toEqual(
    bundledFolders()
      .map((folder) => readPackage(folder).title)
      .sort(),
  );
});

test("All licences allow that the code is passed on with their text", () => {
  const licences = bundledFolders().map((folder) => /\((.+)\)/.exec(readPackage(folder).title)?.[1]);
  expect([...new Set(licences)].sort()).toEqual(["ISC", "MIT"]);
});

test.each(bundledFolders())("The notices have the version and the licence text of %s", (folder) => {
  const { title, licence } = readPackage(folder);
  const notice = notices().find((text) => text.startsWith(`${title}\n`));
  expect(notice).toContain(licence);
});
