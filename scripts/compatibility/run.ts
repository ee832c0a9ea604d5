// Compares the spec with that of the last release, and fails where its version says less than has changed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readYaml } from "../generate/yaml-file.js";
import { run } from "../support/run.js";
import { changesBetween } from "./changes.js";
import { parseVersion } from "./step.js";
import { verdictOn } from "./verdict.js";

const folder = process.cwd();

try {
  const released = await lastRelease();
  if (released === undefined) {
    console.log("No release has a tag such as v1.0.0 yet, so there is nothing to compare openapi.yaml with.");
  } else {
    const { document } = readYaml("openapi.yaml", await readFile(join(folder, "openapi.yaml"), "utf8"));
    const version = String(document.getIn(["info", "version"]));
    const changes = await changesBetween(folder, `v${released}:openapi.yaml`, "openapi.yaml");
    const { isEnough, text } = verdictOn(released, version, changes);
    if (isEnough) console.log(text);
    else throw new Error(text);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** The version of the last release that this commit follows. */
async function lastRelease(): Promise<string | undefined> {
  const command = ["tag", "--merged", "HEAD", "--list", "v*", "--sort=-version:refname"];
  const { exitCode, output, errorOutput } = await run("git", command, { cwd: folder });
  if (exitCode !== 0) {
    throw new Error(
      `The tags of the releases cannot be read: ${errorOutput.trim()}. Run this in a clone of the repository.`,
    );
  }
  const versions = output.split("\n").map((tag) => tag.replace(/^v/, ""));
  return versions.find((version) => parseVersion(version));
}
