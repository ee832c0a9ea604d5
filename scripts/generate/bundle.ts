import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMap } from "yaml";
import type { Spec } from "../openapi/document.js";
import { lintMessage } from "./lint-message.js";
import { type Run, redocly } from "./redocly.js";
import { readYaml } from "./yaml-file.js";

/** The spec cannot be used. The message names each location as file:line:column and says what to do. */
export class BrokenSpecError extends Error {
  override readonly name = "BrokenSpecError";
}

/** Lints the spec in `root` and reads it as one document. */
export async function bundleSpec(root: string): Promise<Spec> {
  const document = readDocument(await readFile(join(root, "openapi.yaml"), "utf8"));
  const temporary = await mkdtemp(join(tmpdir(), "spec-"));
  try {
    const bundlePath = join(temporary, "openapi.json");
    const [lint, bundle] = await Promise.all([
      redocly(root, ["lint", "openapi.yaml", "--format=json", "--max-problems=1000"]),
      redocly(root, ["bundle", "openapi.yaml", "--output", bundlePath]),
    ]);
    if (lint.failed) throw new BrokenSpecError(messageOf(lint, document));
    if (bundle.failed) throw new BrokenSpecError(`openapi.yaml cannot be bundled: ${bundle.errorOutput}`);
    return JSON.parse(await readFile(bundlePath, "utf8"));
  } finally {
    await rm(temporary, { recursive: true });
  }
}

function readDocument(text: string): unknown {
  const { document } = readYaml("openapi.yaml", text);
  if (isMap(document.contents)) return document.toJS();
  throw new BrokenSpecError("openapi.yaml:1:1 does not hold an OpenAPI document. Begin it with `openapi: 3.1.0`.");
}

function messageOf({ output, errorOutput }: Run, document: unknown): string {
  if (!output.startsWith("{")) return `openapi.yaml cannot be linted: ${errorOutput}`;
  return lintMessage(JSON.parse(output), document);
}
