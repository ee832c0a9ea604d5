import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Scalar is no dependency of this project: it asks for Node.js 22, and brings some hundred packages. */
export const scalarVersion = "1.72.1";

/** The one release that may run, by its checksum: it is a program, and it comes from the network. */
const sha512 = "XpEJ0rfc/cXbCrR+iC4kK0o/WwX2dTtGQbT049OlPKAHD6IMIFdTeGz2r+M27P2EDWKyUITRm/NzlP8z2pw/Ow==";
const tarball = `scalar-api-reference-${scalarVersion}.tgz`;
const bundle = "package/dist/browser/standalone.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** The package cannot be fetched; the message is half a sentence. */
export class ScalarUnavailableError extends Error {}

/** Makes Scalar's page of a contract in a folder, as its README says, from the package in npm's registry. */
export async function makeScalarPage(folder: string, contract: string, env: Environment = process.env): Promise<void> {
  await mkdir(folder, { recursive: true });
  await fetchTarball(folder, env);
  const bytes = await readFile(join(folder, tarball));
  const found = createHash("sha512").update(bytes).digest("base64");
  if (found !== sha512) throw new Error(wrongBytes(`their SHA-512 is ${found}, not ${sha512}`));
  await promisify(execFile)("tar", ["-xzf", tarball, bundle], { cwd: folder });
  await rename(join(folder, bundle), join(folder, "standalone.js"));
  await writeFile(join(folder, "index.html"), page(contract));
}

const wrongBytes = (proof: string) =>
  `npm's registry gave other bytes for @scalar/api-reference ${scalarVersion}: ${proof}. Nothing of them was used. Find out who changed them.`;

/** npm knows the registry, the proxy and what was fetched before. */
async function fetchTarball(folder: string, env: Environment): Promise<void> {
  const flags = ["--prefer-offline", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--loglevel=error"];
  try {
    await promisify(execFile)("npm", ["pack", `@scalar/api-reference@${scalarVersion}`, ...flags], {
      cwd: folder,
      env: { ...env },
    });
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string };
    const [, code = message] = /^npm error code (\w+)$/m.exec(stderr) ?? [];
    // There were bytes, but npm itself refused them.
    if (/^(EINTEGRITY|TAR_)/.test(code)) throw new Error(wrongBytes(`npm refused them (${code})`));
    throw new ScalarUnavailableError(`npm cannot fetch @scalar/api-reference ${scalarVersion} (${code})`);
  }
}

const page = (contract: string) => `<!doctype html>
<html lang="en">
<head>
<title>Scalar API Reference</title>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<div id="app"></div>
<script src="standalone.js"></script>
<script>
Scalar.createApiReference("#app", { content: ${contract.replaceAll("<", "\\u003c")} });
</script>
</body>
</html>
`;
