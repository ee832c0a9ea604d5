import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readFolder } from "../../codegen/folder.js";
import { root } from "../support/contract.js";
import { codeBlocks, isThere, links, pages, read, records, translations, withoutCode } from "./documents.js";

const others = ["CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "scenarios/README.md", ...records];
const documents = [...translations.flat(), ...others];

describe("What the documents name exists:", () => {
  const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

  test.each(documents)("the files that %s links to", (document) => {
    const missing = links(read(document)).filter((target) => !isThere(document, target));
    expect(missing).toEqual([]);
  });

  test.each(documents)("the npm scripts of %s", (document) => {
    const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(["CONTRIBUTING.md", "docs/decisions.md", ...pages])("the files and folders of %s", (document) => {
    const text = withoutCode(read(document));
    const paths = [...text.matchAll(/`([\w./-]+(?:\/|\.ts|\.mjs|\.yaml|\.json|\.md))`/g)].map(([, path]) => path ?? "");
    const places = ["", "codegen", "src"];
    expect(paths.filter((path) => !places.some((place) => existsSync(join(root, place, path))))).toEqual([]);
    if (!pages.includes(document)) expect(paths.length).toBeGreaterThan(5);
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

describe("Nobody is told to run what was fetched without a lock file or a checksum:", () => {
  // npx fetches what is not installed; the npm wrapper of the OpenAPI Generator fetches a JAR, and compares no checksum.
  const runsUnverified =
    /\b(npx(?! --no-install)|bunx|pipx|(npm exec|pnpm dlx|yarn dlx)) .*|openapi-generator-cli (list|generate|help)\b.*|(curl|wget)\b.*\|.*\bsh\b/g;
  const advice = (text: string) => text.match(runsUnverified) ?? [];

  // docs/bench.md says what was measured.
  test.each(documents.filter((document) => document !== "docs/bench.md"))("%s", (document) => {
    expect(advice(read(document))).toEqual([]);
  });

  test.each(["codegen", "src", "scripts", "examples"])(
    "the messages, templates and comments in %s/",
    async (folder) => {
      const files = await readFolder(join(root, folder));
      expect(files.size).toBeGreaterThan(0);
      expect([...files].flatMap(([file, text]) => advice(text).map((line) => `${file}: ${line}`))).toEqual([]);
    },
  );
});
