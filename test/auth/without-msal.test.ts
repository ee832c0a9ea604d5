import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { build } from "esbuild";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const program = `
import { refreshTokenCredential } from "./auth.mjs";
const credential = refreshTokenCredential({ tenantId: "t", clientId: "c", clientSecret: "s", refreshToken: "r" });
await credential.getToken("scope").catch((error) => console.log(error.name + ": " + error.message));
`;

const folder = temporaryFolder();

test("Where MSAL is not installed, the entry loads, and the first token says what to install", async () => {
  await build({
    entryPoints: [join(root, "src/auth/index.ts")],
    outfile: join(folder, "auth.mjs"),
    bundle: true,
    format: "esm",
    packages: "external",
  });
  writeFileSync(join(folder, "program.mjs"), program);
  const { exitCode, output, errorOutput } = await run("node", ["program.mjs"], { cwd: folder });
  expect(errorOutput).toBe("");
  expect(exitCode).toBe(0);
  expect(output).toBe(
    "SignInError: refreshTokenCredential needs the package @azure/msal-node, which cannot be loaded. " +
      "Run: npm install @azure/msal-node\n",
  );
});
