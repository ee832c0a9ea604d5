import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/contract.js";
import { type Run, run } from "../support/run.js";

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
const client = createPartnerCenterClient({ credential, baseUrl, retries: 0 });
Object.assign(globalThis, { client, credential, customerId: customerIds[0], customerIds });
`;

/** The code blocks of a document, in order. */
export const codeBlocks = (text: string) =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({ language, code }));

/** The TypeScript samples of a document as programs of their own, by name: "README-1", "observing-2". */
function programsOf(document: string): [name: string, program: string][] {
  const name = document.replace(/^.*\/|\.md$/g, "");
  return codeBlocks(readFileSync(join(root, document), "utf8"))
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
  mkdirSync(join(folder, "node_modules"));
  const packages = join(root, "test/docs/packages");
  for (const [name, target] of [
    ["partner-center-usage", root],
    ["@types", join(root, "node_modules/@types")],
    ["@azure", join(packages, "@azure")],
    ["@opentelemetry", join(packages, "@opentelemetry")],
  ] as const) {
    symlinkSync(target, join(folder, "node_modules", name));
  }
  return run("node", [join(root, "node_modules/typescript/bin/tsc"), "--project", folder]);
}

/** Runs a compiled sample against a local server, and then what is appended to it. */
export function runSample(
  folder: string,
  name: string,
  { url, customers = [], then = "" }: { url: string; customers?: readonly string[]; then?: string },
): Promise<Run> {
  const compiled = readFileSync(join(folder, `${name}.js`), "utf8");
  const program = compiled.replaceAll(
    "createPartnerCenterClient({",
    'createPartnerCenterClient({ baseUrl: process.env["BASE_URL"],',
  );
  writeFileSync(join(folder, "program.js"), `${program}\n${then}`);
  const env = { BASE_URL: url, CUSTOMERS: customers.join(" "), PARTNER_CENTER_TOKEN: "a-secret-token" };
  return run("node", ["--import", "./left-to-the-reader.js", "program.js"], { cwd: folder, env });
}
