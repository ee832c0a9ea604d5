import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { codeBlocks } from "./samples.js";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const english = read("README.md");
const chinese = read("README.zh-TW.md");

const withoutCode = (text: string) => text.replace(/^```.*?^```$/gms, "");
const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? "");

/** What the two languages share: the kind of each line that gives the page its form, in order. */
const outline = (text: string) =>
  withoutCode(text)
    .split("\n")
    .map((line) => /^(#+|-|\|)/.exec(line)?.[0])
    .filter(Boolean);

describe("The two READMEs", () => {
  test("have the same outline: headings, lists and tables", () => {
    expect(outline(chinese)).toEqual(outline(english));
  });

  test("have the same code", () => {
    expect(codeBlocks(chinese)).toEqual(codeBlocks(english));
  });

  test("have the same names in code", () => {
    const names = (text: string) => [...withoutCode(text).matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort();
    expect(names(chinese)).toEqual(names(english));
  });

  test("have the same links, but for the switch of languages", () => {
    const others = (text: string) => links(text).filter((target) => !target.startsWith("README"));
    expect(others(chinese)).toEqual(others(english));
  });

  test("fit on two screens", () => {
    expect(english.trimEnd().split("\n").length).toBeLessThanOrEqual(124);
  });

  test("are in the language that they claim", () => {
    const characters = (text: string) => withoutCode(text).match(/[一-鿿]/g)?.length ?? 0;
    expect(characters(chinese)).toBeGreaterThan(300);
    expect(characters(english)).toBe(characters("繁體中文"));
  });
});

describe("What the documents name exists:", () => {
  const guides = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  const others = ["README.md", "README.zh-TW.md", "CONTRIBUTING.md", "CHANGELOG.md", "scenarios/README.md"];
  const documents = [...others, ...guides.map((name) => `docs/${name}`)];
  const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

  test.each(documents)("the files that %s links to", (document) => {
    const local = links(read(document)).filter((target) => !/^https?:/.test(target));
    const missing = local.filter((target) => !existsSync(join(root, document, "..", target.split("#")[0] ?? "")));
    expect(missing).toEqual([]);
  });

  test.each(documents)("the npm scripts of %s", (document) => {
    const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(["CONTRIBUTING.md", "docs/decisions.md"])("the files and folders of %s", (document) => {
    const text = withoutCode(read(document));
    const paths = [...text.matchAll(/`([\w./-]+(?:\/|\.ts|\.yaml|\.json))`/g)].map(([, path]) => path ?? "");
    const places = ["", "codegen", "src"];
    expect(paths.filter((path) => !places.some((place) => existsSync(join(root, place, path))))).toEqual([]);
    expect(paths.length).toBeGreaterThan(5);
  });

  test("the layers of a call in CONTRIBUTING.md, in the order of src/client.ts", () => {
    const picture = codeBlocks(read("CONTRIBUTING.md")).find(({ code }) => code.includes("└─"))?.code ?? "";
    const files = picture.match(/[\w-]+\.ts/g) ?? [];
    expect(files.filter((file) => !existsSync(join(root, "src", file)))).toEqual([]);
    const names: Record<string, string> = {
      withIds: "ids",
      withTimeOut: "time-out",
      withRetry: "retry",
      withCredential: "credential",
      withObserver: "observer",
      sendWith: "transport",
    };
    // The composition stands in two lines, the inner layers first.
    const [attempt, send] = ["attempt", "send"].map(
      (name) => new RegExp(`const ${name} = (.+)`).exec(read("src/client.ts"))?.[1],
    );
    const composed = [...`${send} ${attempt}`.matchAll(/(\w+)\(/g)].flatMap(([, name = ""]) => names[name] ?? []);
    expect(composed).toHaveLength(7);
    const drawn = [...picture.matchAll(/└─ ([\w-]+)/g)].map(([, name]) => name);
    expect(drawn).toEqual(["openapi-fetch", ...composed]);
  });
});
