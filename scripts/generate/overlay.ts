import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JSONValue, jsonpath } from "json-p3";
import { isMap, isSeq } from "yaml";
import type { Spec } from "../openapi/document.js";
import { redocly } from "./redocly.js";
import { readYaml } from "./yaml-file.js";

/** The spec with an OpenAPI Overlay applied, given by its path in `root`. Each of the Overlay's actions matches something. */
export async function withOverlay(root: string, spec: Spec, overlay: string): Promise<Spec> {
  const text = await readFile(join(root, overlay), "utf8").catch(() => {
    throw new Error(`${overlay} cannot be read. Put an OpenAPI Overlay there.`);
  });
  const problems = unmatchedActions(spec, overlay, text);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const temporary = await mkdtemp(join(tmpdir(), "overlay-"));
  try {
    const [source, output] = [join(temporary, "spec.json"), join(temporary, "changed.json")];
    await writeFile(source, JSON.stringify(spec));
    const flags = ["--overlay", overlay, "--output", output];
    const { failed, errorOutput } = await redocly(root, ["bundle", source, ...flags]);
    if (failed) throw new Error(`${overlay} cannot be applied to the spec: ${errorOutput}`);
    return JSON.parse(await readFile(output, "utf8"));
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** The actions that match nothing, a sentence each: OpenAPI says nothing about them, and Redocly does not either. */
function unmatchedActions(spec: Spec, overlay: string, text: string): string[] {
  const { document, locationOf } = readYaml(overlay, text);
  const actions = document.get("actions", true);
  if (!isSeq(actions)) return [`${overlay}:1:1 This is no OpenAPI Overlay. Give it a list of \`actions\`.`];
  return actions.items.flatMap((action) => {
    const target = isMap(action) ? action.get("target") : undefined;
    if (typeof target !== "string") return [`${locationOf(action)} This action has no target. Give it one.`];
    const problem = problemOf(target, spec);
    return problem === undefined ? [] : [`${locationOf(action)} ${problem}`];
  });
}

function problemOf(target: string, spec: Spec): string | undefined {
  try {
    const matches = jsonpath.query(target, spec as unknown as JSONValue);
    return matches.length > 0 ? undefined : `This action matches nothing: ${target}. Fix or remove it.`;
  } catch (error) {
    return `The target of this action is no JSONPath: ${(error as Error).message}. Fix it.`;
  }
}
