import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { build, type Metafile } from "esbuild";
import { root } from "../support/contract.js";

/** What a bundle of a built entry is made of, by path: how many bytes of each file are in it. */
async function bundle(entry: string): Promise<Metafile["outputs"][string]["inputs"]> {
  const { metafile } = await build({
    stdin: { contents: `export * from "./dist/${entry}.js";`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  return output?.inputs ?? {};
}

const xml = /fast-xml-parser/;
const msal = /@azure\/msal/;
const schemas = /generated\/typescript\/validators\.js$/;
const kinds = /generated\/typescript\/shapes\.js$/;

describe("A bundle of the built entry", () => {
  test.each([
    ["client", [], [xml, msal, schemas, kinds]],
    ["xml", [xml, kinds], [msal, schemas]],
    ["auth", [msal], [xml, schemas, kinds]],
    ["validate", [schemas, kinds], [xml, msal]],
  ])("%s holds what it needs, and not a byte of the others", async (entry, wanted, unwanted) => {
    const inputs = Object.keys(await bundle(entry));
    expect(inputs).toContain(join("dist", `${entry}.js`));
    for (const pattern of wanted) expect(inputs.filter((path) => pattern.test(path))).not.toEqual([]);
    for (const pattern of unwanted) expect(inputs.filter((path) => pattern.test(path))).toEqual([]);
  });

  test("client asks for no entry but itself", async () => {
    const inputs = Object.keys(await bundle("client"));
    expect(inputs.filter((path) => /dist\/(xml|auth|validate|server|node)\b/.test(path))).toEqual([]);
  });
});
