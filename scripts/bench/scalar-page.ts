import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../support/run.js";

/** The one release that is compared, by npm's checksum of it. */
const release = "@scalar/api-reference@1.76.0";
const sha512 = "pjqwnzmA9YK3ZX+IZSICMsywm4qI6HLSngR2py9H6TvFApHHuJjkTAd+gFJfnqJDzJuro8k7ji6JCtJ2U+Byng==";

const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Reference</title></head>
  <body>
    <div id="app"></div>
    <script src="./scalar.js"></script>
    <script>Scalar.createApiReference("#app", { url: "./openapi.json", withDefaultFonts: false, telemetry: false });</script>
  </body>
</html>
`;

/** Makes Scalar's page of a spec in a folder, from its package on npm. */
export async function makeScalarPage(folder: string, spec: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const packed = await run("npm", ["pack", release, "--silent", "--ignore-scripts"], { cwd: folder });
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  if (packed.exitCode !== 0 || archive === undefined)
    throw new Error(`npm did not give ${release}. Check the network.`);
  const bytes = await readFile(join(folder, archive));
  if (createHash("sha512").update(bytes).digest("base64") !== sha512) {
    throw new Error(`${release} is not the package that was checked. Find out who changed it.`);
  }
  const file = "package/dist/browser/standalone.js";
  const { exitCode, errorOutput } = await run("tar", ["-xzf", archive, file], { cwd: folder });
  if (exitCode !== 0) throw new Error(`${archive} cannot be unpacked: ${errorOutput}`);
  await rename(join(folder, file), join(folder, "scalar.js"));
  await writeFile(join(folder, "openapi.json"), spec);
  await writeFile(join(folder, "index.html"), html);
}
