import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { installPackage } from "../../scripts/runtimes/installed-package.js";
import { missingTools, toolPath } from "../../scripts/runtimes/tools.js";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";
import { describeUnless } from "../support/toolchain.js";

const timeoutMs = 10 * 60_000;

/** A program that uses every entry for the web, and the types of the main one that are hardest to infer. */
const program = `
import { createPartnerCenterClient, type CustomerUsageSummary, type Result } from "partner-center-usage";
import { validation } from "partner-center-usage/validate";
import { validateCustomerUsageSummary } from "partner-center-usage/validators";
import { xmlDecoder } from "partner-center-usage/xml";

const parts = { decoders: [xmlDecoder()], validate: validation("warn") };
export const client = createPartnerCenterClient({ credential: "token", ...parts });
export async function costOf(customerId: string): Promise<number | null | undefined> {
  const result: Result<"getCustomerUsageSummary"> = await client.getCustomerUsageSummary(customerId);
  if (result.status !== 200) return result.noUsage ? 0 : undefined;
  const exact = await client.getCustomerUsageSummary(customerId, { exactNumbers: true }).orThrow();
  const digits: string | null | undefined = exact.data.totalCost;
  const summary: CustomerUsageSummary = result.data;
  return validateCustomerUsageSummary(summary) && digits ? summary.totalCost : undefined;
}
`;

/** The same, and the other entries. The types of undici need those of Node.js. */
const programForNode = `${program}
import { refreshTokenCredential } from "partner-center-usage/auth";
import { nodeTransport } from "partner-center-usage/node";
import { type LocalServer, startLocalServer } from "partner-center-usage/server";

export const other = createPartnerCenterClient({ credential: "token", transport: nodeTransport() });
export const server: Promise<LocalServer> = startLocalServer();
export { refreshTokenCredential };
`;

interface Settings {
  readonly [option: string]: unknown;
}

const esModule = { module: "NodeNext", type: "module" };
const commonJs = { module: "NodeNext", type: "commonjs" };
const bundled = { module: "ESNext", moduleResolution: "bundler" };
const classic = { module: "CommonJS", moduleResolution: "node10", ignoreDeprecations: "5.0" };
const withoutNode = { ...esModule, types: [] };

describeUnless(missingTools, "The types of the packed tarball", () => {
  let folder: string;
  beforeAll(async () => {
    if (missingTools) throw new Error(missingTools);
    folder = await installPackage();
  }, timeoutMs);

  /** Compiles under strict flags, declarations included. Returns the compiler's output. */
  async function compile(version: string, { type, ...options }: Settings): Promise<string> {
    const project = join(folder, "projects", `typescript-${version}`);
    mkdirSync(project, { recursive: true });
    const compilerOptions: Settings = {
      ...{ target: "ES2022", lib: ["ES2022", "DOM"], types: ["node"], typeRoots: [join(root, "node_modules/@types")] },
      ...{ strict: true, noEmit: true },
      ...options,
    };
    const isForNode = String(compilerOptions["types"]) === "node";
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type }));
    writeFileSync(join(project, "program.ts"), isForNode ? programForNode : program);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    return (await run("node", [toolPath(`typescript-${version}/bin/tsc`), "--project", project])).output;
  }

  test.each([
    ["5.4", "in an ES module", esModule],
    ["5.4", "for a bundler", bundled],
    ["5.4", "with the old module resolution, node10", classic],
    ["5.4", "with only the types of Node.js", { ...esModule, lib: ["ES2022"] }],
    ["5.4", "with only those of a page", withoutNode],
    ["5.4", "with only those of a worker", { ...withoutNode, lib: ["ES2022", "WebWorker"] }],
    [
      "5.4",
      "with ES2018, if declarations are not checked",
      { ...esModule, lib: ["ES2018", "DOM"], skipLibCheck: true },
    ],
    ["5.8", "in CommonJS", commonJs],
  ] as const)(
    "compile with TypeScript %s %s",
    async (version, _, settings) => expect(await compile(version, settings)).toBe(""),
    timeoutMs,
  );

  test.each([
    ["5.3", "at all, because of openapi-fetch", esModule, "openapi-fetch/dist/index.d.mts"],
    ["5.4", "in CommonJS", commonJs, "TS1479"],
    ["5.4", "without ES2022", { ...withoutNode, lib: ["ES2021", "DOM"] }, "ErrorOptions"],
  ] as const)(
    "do not compile with TypeScript %s %s, as the guide says",
    async (version, _, settings, reason) => expect(await compile(version, settings)).toContain(reason),
    timeoutMs,
  );
});
