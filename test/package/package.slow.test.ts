import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { startLocalServer } from "../../src/server/index.js";
import { root } from "../support/contract.js";
import { run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const binary = (name: string) => join(root, "node_modules", name);

/** A program of a user, in the module system that its file's ending says. */
const program = (imports: string) => `${imports}
(async () => {
  const server = await startLocalServer();
  const client = createPartnerCenterClient({ credential: "token", baseUrl: server.url });
  const result = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
  await server.close();
  console.log(JSON.stringify({
    name: result.data.resourceName,
    valid: validateCustomerUsageSummary(result.data),
    version: contract.openapi,
    yaml: readFileSync(contractPath, "utf8").includes("openapi: 3.0.3"),
  }));
})();
`;

const typedProgram = `
import { readFileSync } from "./read-file.js";
import { createPartnerCenterClient, type CustomerUsageSummary, type Result } from "partner-center-usage";
import contract from "partner-center-usage/openapi.json" with { type: "json" };
import { type LocalServer, startLocalServer } from "partner-center-usage/server";
import { validateCustomerUsageSummary } from "partner-center-usage/validators";

const server: LocalServer = await startLocalServer();
const client = createPartnerCenterClient({ credential: async () => "token", baseUrl: server.url });
const result: Result<"getCustomerUsageSummary"> = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
await server.close();
const body: unknown = result.status === 200 ? result.data : result.fault;
if (!validateCustomerUsageSummary(body)) throw new Error("not a summary");
const summary: CustomerUsageSummary = body;
console.log(JSON.stringify({
  name: summary.resourceName,
  valid: true,
  version: contract.openapi,
  yaml: readFileSync(import.meta.resolve("partner-center-usage/openapi.yaml")).includes("openapi: 3.0.3"),
}));
`;

const expected = `{"name":"Lakeside Botanics","valid":true,"version":"3.0.3","yaml":true}\n`;

describe("The packed tarball, installed elsewhere,", () => {
  const folder = temporaryFolder();
  const installed = join(folder, "node_modules/partner-center-usage");
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  let tarball: string;

  beforeAll(async () => {
    mkdirSync(join(folder, "tarball"));
    // `npm test` has built just before; building here would pull dist/ from under the other tests.
    const packed = await run("npm", ["pack", "--ignore-scripts", "--pack-destination", join(folder, "tarball")]);
    if (packed.exitCode !== 0) throw new Error(packed.errorOutput);
    tarball = join(folder, "tarball", readdirSync(join(folder, "tarball"))[0] ?? "");
    write("package.json", `{ "name": "user", "private": true, "type": "module" }`);
    const install = await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], {
      cwd: folder,
    });
    if (install.exitCode !== 0) throw new Error(install.errorOutput);
  });

  test("runs from an .mjs file", async () => {
    write(
      "user.mjs",
      program(`import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createPartnerCenterClient } from "partner-center-usage";
import { startLocalServer } from "partner-center-usage/server";
import { validateCustomerUsageSummary } from "partner-center-usage/validators";
const contract = createRequire(import.meta.url)("partner-center-usage/openapi.json");
const contractPath = fileURLToPath(import.meta.resolve("partner-center-usage/openapi.yaml"));`),
    );
    expect(await run("node", ["user.mjs"], { cwd: folder })).toMatchObject({ exitCode: 0, output: expected });
  });

  test("runs from a .cjs file", async () => {
    write(
      "user.cjs",
      program(`const { readFileSync } = require("node:fs");
const { createPartnerCenterClient } = require("partner-center-usage");
const { startLocalServer } = require("partner-center-usage/server");
const { validateCustomerUsageSummary } = require("partner-center-usage/validators");
const contract = require("partner-center-usage/openapi.json");
const contractPath = require.resolve("partner-center-usage/openapi.yaml");`),
    );
    expect(await run("node", ["user.cjs"], { cwd: folder })).toMatchObject({ exitCode: 0, output: expected });
  });

  test("compiles under strict flags, without other types than its own, and runs from TypeScript", async () => {
    write(
      "read-file.js",
      `import { readFileSync as read } from "node:fs";\nexport const readFileSync = (url) => read(new URL(url), "utf8");\n`,
    );
    write("read-file.d.ts", "export declare function readFileSync(url: string): string;\n");
    write("user.ts", typedProgram);
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2023", "DOM"],
      types: [],
      module: "NodeNext",
      strict: true,
      exactOptionalPropertyTypes: true,
      resolveJsonModule: true,
      skipLibCheck: false,
    };
    // Without the types of Node, import.meta has no resolve and console comes from the DOM.
    write("import-meta.d.ts", "interface ImportMeta { resolve(specifier: string): string }\n");
    write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["user.ts", "import-meta.d.ts"] }));
    const compiled = await run("node", [binary("typescript/bin/tsc")], { cwd: folder });
    expect(compiled.output).toBe("");
    expect(await run("node", ["user.js"], { cwd: folder })).toMatchObject({ exitCode: 0, output: expected });
  });

  test("gives the command of the local server", async () => {
    const { exitCode, output } = await run("npx", ["--no-install", "partner-center-usage-server", "--help"], {
      cwd: folder,
    });
    expect(output).toContain("Usage: partner-center-usage-server");
    expect(exitCode).toBe(0);
  });

  test.each([
    ["customers-table.mjs", [], "Lakeside Botanics  "],
    ["handle-errors.mjs", [], "  no-usage: NoUsageError: go on without this customer"],
    ["many-customers.mjs", [], "5 with usage, 2 without, 0 failed"],
    ["summaries.ts", ["3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"], "Lakeside Botanics: 1843.27150934 EUR, budget 2500"],
  ])("runs its example %s", async (example, customers, expected) => {
    const server = await startLocalServer();
    const service = { PARTNER_CENTER_TOKEN: "token", PARTNER_CENTER_BASE_URL: server.url };
    // Without a token, an example starts a server of its own.
    const nothing = { PARTNER_CENTER_TOKEN: "", PARTNER_CENTER_BASE_URL: "" };
    const program = join("node_modules/partner-center-usage/examples", example);
    const flags = example.endsWith(".ts") ? ["--import", pathToFileURL(binary("tsx/dist/loader.mjs")).href] : [];
    const ran = await run("node", [...flags, program, ...customers], {
      cwd: folder,
      env: customers.length > 0 ? service : nothing,
    });
    await server.close();
    expect(ran).toMatchObject({ exitCode: 0, output: expect.stringContaining(expected), errorOutput: "" });
  });

  test("has no complaint from publint", async () => {
    const { exitCode, output } = await run("node", [binary("publint/src/cli.js"), "run", tarball, "--strict"]);
    expect(output).toContain("All good!");
    expect(exitCode).toBe(0);
  });

  test("has no complaint from Are the types wrong?", async () => {
    const checked = await run("node", [
      binary("@arethetypeswrong/cli/dist/index.js"),
      tarball,
      ...["--format", "ascii"], // or the width of the terminal decides
      ...["--ignore-rules", "cjs-resolves-to-esm"], // Node 20.19 and later can, which the rule does not know
      ...["--exclude-entrypoints", "openapi.yaml", "openapi.json", "openapi.zh-TW.json"], // no code
    ]);
    expect(checked).toMatchObject({ exitCode: 0, output: expect.stringContaining("node16 (from ESM): 🟢 (ESM)") });
    expect(checked.output).toContain("node10: 🟢");
  });

  test("bundles for the browser: the main entry and the validators import nothing of Node", async () => {
    const bundled = await build({
      stdin: {
        contents: `export * from "partner-center-usage"; export * from "partner-center-usage/validators";`,
        resolveDir: folder,
      },
      bundle: true,
      platform: "browser",
      format: "esm",
      write: false,
      logLevel: "silent",
    });
    expect(bundled.errors).toEqual([]);
    expect(bundled.outputFiles[0]?.text).not.toMatch(/["']node:/);
  });

  test("holds what is published and nothing else", () => {
    const names = readdirSync(installed).sort();
    const published = [
      "LICENSE",
      "README.md",
      "README.zh-TW.md",
      "CHANGELOG.md",
      "SECURITY.md",
      "CONTRIBUTING.md",
      "dist",
      "docs",
      "examples",
      "generated",
      "scenarios",
    ];
    expect(names).toEqual([...published, "openapi.yaml", "package.json"].sort());
    expect(readdirSync(join(installed, "dist"))).not.toContain(".tsbuildinfo");
  });

  test("carries the version of the contract, in both languages", () => {
    const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    const contract = JSON.parse(readFileSync(join(installed, "generated/openapi.json"), "utf8"));
    expect(contract.info.version).toBe(version);
    const inChinese = createRequire(join(folder, "user.cjs"))("partner-center-usage/openapi.zh-TW.json");
    expect(inChinese.info).toMatchObject({ version, title: expect.stringMatching(/\p{Script=Han}/u) });
  });
});
