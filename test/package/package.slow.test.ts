import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { run } from "../../scripts/support/run.js";
import { startLocalServer } from "../../src/server/index.js";
import { root } from "../support/spec.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const binary = (name: string) => join(root, "node_modules", name);

/** A user's program, in the module system that the file extension selects. */
const program = (imports: string) => `${imports}
(async () => {
  const server = await startLocalServer();
  const client = createPartnerCenterClient({ credential: "token", baseUrl: server.url });
  const result = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
  await server.close();
  console.log(JSON.stringify({
    name: result.data.resourceName,
    valid: validateCustomerUsageSummary(result.data),
    version: spec.openapi,
    yaml: readFileSync(specPath, "utf8").includes("openapi: 3.1.0"),
  }));
})();
`;

const typedProgram = `
import { readFileSync } from "./read-file.js";
import { createPartnerCenterClient, type CustomerUsageSummary, type Result } from "partner-center-usage";
import spec from "partner-center-usage/openapi.json" with { type: "json" };
import { type LocalServer, startLocalServer } from "partner-center-usage/server";
import { validateCustomerUsageSummary } from "partner-center-usage/validators";

const server: LocalServer = await startLocalServer();
const client = createPartnerCenterClient({ credential: async () => "token", baseUrl: server.url });
const result: Result<"getCustomerUsageSummary"> = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
await server.close();
const body: unknown = result.status === 200 ? result.data : result.error;
if (!validateCustomerUsageSummary(body)) throw new Error("not a summary");
const summary: CustomerUsageSummary = body;
console.log(JSON.stringify({
  name: summary.resourceName,
  valid: true,
  version: spec.openapi,
  yaml: readFileSync(import.meta.resolve("partner-center-usage/openapi.yaml")).includes("openapi: 3.1.0"),
}));
`;

const expected = `{"name":"Lakeside Botanics","valid":true,"version":"3.1.0","yaml":true}\n`;

describe("The packed tarball, installed elsewhere,", () => {
  const folder = temporaryFolder();
  const installed = join(folder, "node_modules/partner-center-usage");
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  let tarball: string;

  beforeAll(async () => {
    mkdirSync(join(folder, "tarball"));
    // `npm test` has built just before; a build would change dist/ while other tests read it.
    const packed = await run("npm", ["pack", "--ignore-scripts", "--pack-destination", join(folder, "tarball")]);
    if (packed.exitCode !== 0) throw new Error(packed.errorOutput);
    tarball = join(folder, "tarball", readdirSync(join(folder, "tarball"))[0] ?? "");
    write("package.json", `{ "name": "user", "private": true, "type": "module" }`);
    const install = await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], {
      cwd: folder,
    });
    if (install.exitCode !== 0) throw new Error(install.errorOutput);
  });

  test("brings openapi-fetch with its types, and nothing else", () => {
    const packages = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(packages.sort()).toEqual(["openapi-fetch", "openapi-typescript-helpers", "partner-center-usage"]);
  });

  // auth loads its package with the first token: test/auth/without-msal.test.ts.
  test.each([
    ["node", "undici"],
    ["xml", "fast-xml-parser"],
  ])("names the package to install when partner-center-usage/%s cannot be imported: %s", async (entry, peer) => {
    const { exitCode, errorOutput } = await run("node", ["--eval", `import("partner-center-usage/${entry}")`], {
      cwd: folder,
    });
    expect(errorOutput).toContain(`Cannot find package '${peer}' imported from`);
    expect(exitCode).toBe(1);
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
const spec = createRequire(import.meta.url)("partner-center-usage/openapi.json");
const specPath = fileURLToPath(import.meta.resolve("partner-center-usage/openapi.yaml"));`),
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
const spec = require("partner-center-usage/openapi.json");
const specPath = require.resolve("partner-center-usage/openapi.yaml");`),
    );
    expect(await run("node", ["user.cjs"], { cwd: folder })).toMatchObject({ exitCode: 0, output: expected });
  });

  test("compiles under strict flags with no types but its own, and runs from TypeScript", async () => {
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

  test.each([
    [[], "Usage: partner-center-usage [options] [command]"],
    [["serve"], "Usage: partner-center-usage serve [options]"],
  ])("provides the command with %j", async (commands, usage) => {
    const flags = ["--no-install", "partner-center-usage", ...commands, "--help"];
    const { exitCode, output } = await run("npx", flags, { cwd: folder });
    expect(output).toContain(usage);
    expect(exitCode).toBe(0);
  });

  test.each([
    ["handle-errors.mjs", [], "  no-usage: NoUsageError: go on without this customer"],
    ["summaries.ts", ["3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"], "Lakeside Botanics: 1843.27150934 EUR, budget 2500"],
  ])("runs its example %s", async (example, customers, expected) => {
    const server = await startLocalServer();
    const service = { PARTNER_CENTER_TOKEN: "token", PARTNER_CENTER_BASE_URL: server.url };
    // Without a token, an example starts its own server.
    const noService = { PARTNER_CENTER_TOKEN: "", PARTNER_CENTER_BASE_URL: "" };
    const program = join("node_modules/partner-center-usage/examples", example);
    const flags = example.endsWith(".ts") ? ["--import", pathToFileURL(binary("tsx/dist/loader.mjs")).href] : [];
    const ran = await run("node", [...flags, program, ...customers], {
      cwd: folder,
      env: customers.length > 0 ? service : noService,
    });
    await server.close();
    expect(ran).toMatchObject({ exitCode: 0, output: expect.stringContaining(expected), errorOutput: "" });
  });

  test("runs its example many-customers.mjs", async () => {
    const program = "node_modules/partner-center-usage/examples/many-customers.mjs";
    const { exitCode, output, errorOutput } = await run("node", [program], { cwd: folder });
    expect(errorOutput).toMatch(/^240 customers: .+ 0 failed\.\n$/);
    expect(output).toContain("PARTNER_CENTER_TOKEN=...");
    expect(exitCode).toBe(0);
  });

  test("passes publint", async () => {
    const { exitCode, output } = await run("node", [binary("publint/src/cli.js"), "run", tarball, "--strict"]);
    expect(output).toContain("All good!");
    expect(exitCode).toBe(0);
  });

  test("passes Are the types wrong?", async () => {
    const checked = await run("node", [
      binary("@arethetypeswrong/cli/dist/index.js"),
      tarball,
      ...["--format", "ascii"], // or the width of the terminal decides
      ...["--ignore-rules", "cjs-resolves-to-esm"], // the rule does not know that Node.js 20.19 and later can
      "--exclude-entrypoints", // no code
      ...["openapi.yaml", "openapi.json", "openapi.zh-TW.json", "openapi-3.0.json", "openapi-portable.json"],
    ]);
    expect(checked).toMatchObject({ exitCode: 0, output: expect.stringContaining("node16 (from ESM): 🟢 (ESM)") });
    expect(checked.output).toContain("node10: 🟢");
  });

  test("bundles for the browser: the main entry and the validators import no module of Node.js", async () => {
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
    const built = readdirSync(join(installed, "dist"));
    expect(built).toContain("THIRD-PARTY-NOTICES");
    expect(built).not.toContain(".tsbuildinfo");
    expect(readdirSync(join(installed, "generated/typescript")).filter((name) => !name.endsWith(".d.ts"))).toEqual([]);
  });

  test("has a source map with the sources for every file of code that is imported", () => {
    const dist = join(installed, "dist");
    const code = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
    // The command is run, not imported.
    const imported = code.filter((name) => readFileSync(join(dist, name), "utf8").includes("//# sourceMappingURL="));
    expect(imported).toEqual(expect.arrayContaining(["client.js", "bulk/index.js", "server/index.js"]));
    expect(imported).not.toContain("command/index.js");
    for (const name of imported) {
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(dist, `${name}.map`), "utf8"));
      expect(sourcesContent).toEqual(sources.map(() => expect.any(String)));
    }
  });

  test("carries the version of the spec, in both languages", () => {
    const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    const spec = JSON.parse(readFileSync(join(installed, "generated/openapi.json"), "utf8"));
    expect(spec.info.version).toBe(version);
    const inChinese = createRequire(join(folder, "user.cjs"))("partner-center-usage/openapi.zh-TW.json");
    expect(inChinese.info).toMatchObject({ version, title: expect.stringMatching(/\p{Script=Han}/u) });
  });
});
