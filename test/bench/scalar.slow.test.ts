import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { makeScalarPage, ScalarUnavailableError, scalarVersion } from "../../bench/pages/scalar.js";
import { withRecordingServer } from "../support/recording-server.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { describeUnless, missingProgram } from "../support/toolchain.js";

const name = "@scalar/api-reference";

/** The environment of a machine that asks another registry, and has never asked any. */
const asking = (registry: string, folder: string) => ({
  ...process.env,
  npm_config_registry: registry,
  npm_config_cache: join(folder, "cache"),
});

/** A package of that name with something else in it. */
function otherPackage(folder: string): Buffer {
  mkdirSync(join(folder, "package/dist/browser"), { recursive: true });
  writeFileSync(join(folder, "package/package.json"), JSON.stringify({ name, version: scalarVersion }));
  writeFileSync(join(folder, "package/dist/browser/standalone.js"), "alert('other')");
  execFileSync("tar", ["-czf", "other.tgz", "package"], { cwd: folder });
  return readFileSync(join(folder, "other.tgz"));
}

/** Makes the page with a registry that has another package under Scalar's name, and gives the failure. */
function failureWith(folder: string, integrityOf: (tarball: Buffer) => Buffer): Promise<unknown> {
  const bytes = otherPackage(folder);
  const integrity = `sha512-${createHash("sha512").update(integrityOf(bytes)).digest("base64")}`;
  let origin = "";
  return withRecordingServer(
    (response) => {
      if (response.req.url?.endsWith(".tgz")) return void response.end(bytes);
      const dist = { tarball: `${origin}/other.tgz`, integrity };
      const versions = { [scalarVersion]: { name, version: scalarVersion, dist } };
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ name, "dist-tags": { latest: scalarVersion }, versions }));
    },
    ({ url }) => {
      origin = url;
      return makeScalarPage(join(folder, "scalar"), "{}", asking(url, folder)).catch((error) => error);
    },
  );
}

describeUnless(missingProgram("tar"), "Scalar's page", () => {
  const root = temporaryFolder();
  const newFolder = () => mkdtempSync(join(root, "test-"));

  test("cannot be had without a network, which is no failure of the bench", async () => {
    const folder = newFolder();
    const making = makeScalarPage(join(folder, "scalar"), "{}", asking("http://127.0.0.1:9", folder));
    await expect(making).rejects.toThrow(
      new ScalarUnavailableError(`npm cannot fetch ${name} ${scalarVersion} (ECONNREFUSED)`),
    );
  });

  test.each([
    ["the registry vouches for them", (bytes: Buffer) => bytes, "their SHA-512 is "],
    ["they came otherwise than the registry says", () => Buffer.from("the true ones"), "npm refused them (EINTEGRITY)"],
  ])("is never made from other bytes: %s", async (_, integrityOf, proof) => {
    const folder = newFolder();
    const failure = await failureWith(folder, integrityOf);
    expect(failure).not.toBeInstanceOf(ScalarUnavailableError);
    expect(failure).toMatchObject({ message: expect.stringContaining(proof) });
    expect(failure).toMatchObject({ message: expect.stringContaining("Nothing of them was used.") });
    for (const file of ["standalone.js", "index.html", "package"]) {
      expect(existsSync(join(folder, "scalar", file))).toBe(false);
    }
  });
});
