import { describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";

const specifierOf = (entry: string) => ["partner-center-usage", entry].filter((part) => part !== "client").join("/");

/** The sources that a user's bundle of a built entry is made of. */
async function sourcesOf(entry: string): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${specifierOf(entry)}";`, resolveDir: root },
    absWorkingDir: root,
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    sourcemap: "external",
    logLevel: "silent",
  });
  const map = outputFiles.find(({ path }) => path.endsWith(".map"));
  return JSON.parse(map?.text ?? "").sources;
}

const xml = /node_modules\/fast-xml-parser\//;
const msal = /node_modules\/@azure\/msal-node\//;
const undici = /node_modules\/undici\//;
const schemas = /generated\/typescript\/validators\.js$/;
const kinds = /generated\/typescript\/schema-tables\.js$/;
const sourceOf = (entry: string) => new RegExp(`src/${entry}(/index)?\\.ts$`);
const otherEntries = sourceOf("(xml|auth|bulk|validate|server|node)");

describe("A bundle of the built entry", () => {
  test.each([
    ["client", [], [xml, msal, undici, schemas, kinds, otherEntries]],
    ["xml", [xml, kinds], [msal, undici, schemas]],
    ["auth", [msal], [xml, undici, schemas, kinds]],
    ["bulk", [], [xml, msal, undici, schemas, kinds]],
    ["node", [undici], [xml, msal, schemas, kinds]],
    ["validate", [schemas, kinds], [xml, msal, undici]],
    ["validators", [schemas], [xml, msal, undici, kinds]],
  ])("%s holds what it needs, and nothing of other entries", async (entry, wanted, unwanted) => {
    const sources = await sourcesOf(entry);
    const own = entry === "validators" ? schemas : sourceOf(entry);
    for (const pattern of [own, ...wanted]) expect(sources).toContainEqual(expect.stringMatching(pattern));
    for (const pattern of unwanted) expect(sources.filter((path) => pattern.test(path))).toEqual([]);
  });
});

/** Runs a program that imports built entries, as a user's program would, and gives what it prints. */
async function print(program: string, ...flags: readonly string[]): Promise<string> {
  const entries = ["client", "auth", "node", "xml", "validate"];
  const imports = entries.map((entry) => `import * as ${entry} from "${specifierOf(entry)}";`);
  const evaluated = ["--input-type=module", ...flags, "--eval", `${imports.join("\n")}\n${program}`];
  const { output, errorOutput } = await run("node", evaluated);
  expect(errorOutput).toBe("");
  return output;
}

describe("The built entries", () => {
  test("share one class of each error", async () => {
    const output = await print(`
      const mistakes = [
        () => client.createPartnerCenterClient({}),
        () => auth.refreshTokenCredential({}),
        () => node.nodeTransport({ connections: 0 }),
        () => validate.validation("never"),
      ];
      for (const mistake of mistakes) {
        try { mistake(); console.log("no error"); }
        catch (error) { console.log(error instanceof client.ArgumentError); }
      }`);
    expect(output).toBe("true\n".repeat(4));
  });

  test("have source maps that lead from a stack trace to the sources", async () => {
    const output = await print(
      `try { auth.refreshTokenCredential({}); } catch (error) { console.log(error.stack); }`,
      "--enable-source-maps",
    );
    expect(output).toMatch(/\/src\/auth(\/index)?\.ts:\d+:\d+\)?$/m);
  });
});
