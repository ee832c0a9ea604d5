import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeBlocks, read } from "../../scripts/docs/documents.js";
import { type Run, run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";

/** What the samples leave to their reader. */
const declarations = `
declare const client: import("partner-center-usage").PartnerCenterClient;
declare const credential: import("partner-center-usage").Credential;
declare const customerId: string;
declare const customerIds: readonly string[];
declare const tenantId: string;
declare const clientId: string;
declare const clientSecret: string;
declare const vault: { read(): Promise<string>; write(secret: string): Promise<void> };
`;

/** The same for a sample that runs: the client is one of the local server, without retries. */
const definitions = `
import { createPartnerCenterClient } from "partner-center-usage";
const { BASE_URL: baseUrl, CUSTOMERS = "" } = process.env;
const credential = "a-secret-token";
const customerIds = CUSTOMERS.split(" ");
const client = createPartnerCenterClient({ credential, baseUrl, maxRetries: 0 });
const vault = {
  read: async () => "a-refresh-token",
  write: async (secret) => console.log("The vault keeps", secret),
};
const application = { tenantId: "a-tenant", clientId: "an-application", clientSecret: "a-secret", vault };
Object.assign(globalThis, { client, credential, customerId: customerIds[0], customerIds, ...application });
`;

/** The TypeScript samples of a document as programs of their own, by name: "README-1", "observing-2". */
function programsOf(document: string): [name: string, program: string][] {
  const name = document.replace(/^.*\/|\.md$/g, "");
  return codeBlocks(read(document))
    .filter(({ language }) => language === "ts")
    .map(({ code }, index) => {
      // A client that nobody uses is an error to the strictest flags, and the tests want to have it.
      const exported = /^const client =/m.test(code) ? "export { client };\n" : "";
      return [`${name}-${index + 1}`, code + exported];
    });
}

/** Compiles all samples of the documents in an empty folder, under the flags of this project. Gives what tsc says. */
export async function compileSamples(folder: string, documents: readonly string[]): Promise<Run> {
  const programs = documents.flatMap(programsOf);
  for (const [name, program] of programs) writeFileSync(join(folder, `${name}.ts`), program);
  writeFileSync(join(folder, "left-to-the-reader.d.ts"), declarations);
  writeFileSync(join(folder, "left-to-the-reader.js"), definitions);
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  const compilerOptions = { noEmit: false, allowJs: false, checkJs: false };
  const configuration = { extends: join(root, "tsconfig.json"), compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const packages = join(root, "test/docs/packages");
  for (const [name, target] of [
    ["partner-center-usage", root],
    ["@types", join(root, "node_modules/@types")],
    ["@azure/identity", join(packages, "@azure/identity")],
    ["@azure/msal-node", join(root, "node_modules/@azure/msal-node")],
    ["@opentelemetry", join(packages, "@opentelemetry")],
  ] as const) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link);
  }
  return run("node", [join(root, "node_modules/typescript/bin/tsc"), "--project", folder]);
}

/** What a sample runs with, and in which surroundings. */
export interface Surroundings {
  /** The local server. */
  readonly url: string;
  readonly customers?: readonly string[];
  /** A module that is loaded before the sample. */
  readonly before?: string;
  /** Code that is appended to the sample. */
  readonly then?: string;
}

/** Runs a compiled sample against a local server. */
export function runSample(folder: string, name: string, surroundings: Surroundings): Promise<Run> {
  const { url, customers = [], before, then = "" } = surroundings;
  const compiled = readFileSync(join(folder, `${name}.js`), "utf8");
  const program = compiled
    .replaceAll("createPartnerCenterClient({", 'createPartnerCenterClient({ baseUrl: process.env["BASE_URL"],')
    .replaceAll('"http://127.0.0.1:3010"', 'process.env["BASE_URL"]');
  writeFileSync(join(folder, "program.js"), `${program}\n${then}`);
  const env = { BASE_URL: url, CUSTOMERS: customers.join(" "), PARTNER_CENTER_TOKEN: "a-secret-token" };
  const modules = ["./left-to-the-reader.js", ...(before ? [before] : [])].flatMap((module) => ["--import", module]);
  return run("node", [...modules, "program.js"], { cwd: folder, env });
}
