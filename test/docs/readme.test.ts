import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const english = read("README.md");
const chinese = read("README.zh-TW.md");

const codeBlocks = (text: string) =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));
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
    expect(english.split("\n").length).toBeLessThan(90);
  });

  test("are in the language that they claim", () => {
    const characters = (text: string) => withoutCode(text).match(/[一-鿿]/g)?.length ?? 0;
    expect(characters(chinese)).toBeGreaterThan(300);
    expect(characters(english)).toBe(characters("繁體中文"));
  });
});

describe("What the documents name exists:", () => {
  const documents = ["README.md", "README.zh-TW.md", "CONTRIBUTING.md", "CHANGELOG.md", "scenarios/README.md"];
  const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

  test.each(documents)("the files that %s links to", (document) => {
    const local = links(read(document)).filter((target) => !/^https?:/.test(target));
    const missing = local.filter((target) => !existsSync(join(root, document, "..", target)));
    expect(missing).toEqual([]);
  });

  test.each(documents)("the npm scripts of %s", (document) => {
    const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("the files and folders of CONTRIBUTING.md", () => {
    const paths = [...read("CONTRIBUTING.md").matchAll(/`([\w./-]+(?:\/|\.ts|\.yaml|\.json))`/g)].map(
      ([, path]) => path ?? "",
    );
    const places = ["", "codegen", "src"];
    expect(paths.filter((path) => !places.some((place) => existsSync(join(root, place, path))))).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });
});

const folder = temporaryFolder();
test("The program in the README compiles under the strictest flags, and runs", async () => {
  const program = codeBlocks(english).find(({ language }) => language === "ts")?.code ?? "";
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/partner-center-usage"));
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  writeFileSync(join(folder, "program.ts"), program);
  const configuration = { extends: join(root, "tsconfig.json"), compilerOptions: { noEmit: false }, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const compiled = await run("node", [join(root, "node_modules/typescript/bin/tsc"), "--project", folder]);
  expect(compiled.output).toBe("");
  // Without a token it gets as far as the client's own check, and no further.
  const ran = await run("node", ["program.js"], { cwd: folder, env: { PARTNER_CENTER_TOKEN: "" } });
  expect(ran.errorOutput).toContain("The token is empty or malformed. Sign in, and pass the access token as it is.");
});
