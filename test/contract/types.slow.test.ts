import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { editionsOf } from "../../scripts/generate/editions/editions.js";
import { writeFolder } from "../../scripts/generate/folder.js";
import { outputsOf } from "../../scripts/generate/outputs.js";
import type { Spec } from "../../scripts/openapi/document.js";
import { run } from "../../scripts/support/run.js";
import { part, readSpec, root } from "../support/spec.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** The complaints of tsc about test/types/contract.types.ts when the types come from this spec. */
async function complaintsAbout(spec: Spec, folder: string): Promise<string[]> {
  await writeFolder(join(folder, "generated"), await outputsOf(root, spec, await editionsOf(root, spec)));
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  cpSync(join(root, "test/types"), join(folder, "test/types"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const configuration = { extends: join(root, "tsconfig.json"), include: ["test/types"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const { output } = await run("node", [join(root, "node_modules/typescript/bin/tsc"), "--project", folder]);
  return output.split("\n").filter((line) => line.includes("contract.types.ts"));
}

describe("The assertions about the generated types", () => {
  const folder = temporaryFolder();

  test("hold for the spec as it is", async () => {
    mkdirSync(join(folder, "intact"));
    expect(await complaintsAbout(readSpec(), join(folder, "intact"))).toEqual([]);
  });

  test.each<[string, (spec: Spec) => void]>([
    ["a number that becomes text", (spec) => Object.assign(property(spec, "totalCost"), { type: "string" })],
    ["a property that has another name", (spec) => rename(properties(spec), "usdTotalCost", "usdCost")],
    [
      "a null that is not allowed any more",
      (spec) => Object.assign(property(spec, "budget"), { anyOf: [{ $ref: "#/components/schemas/SpendingBudget" }] }),
    ],
    ["a status that is gone", (spec) => delete part(spec, "paths", path, "get", "responses")["429"]],
  ])("fail for %s", async (name, change) => {
    const spec = readSpec();
    change(spec);
    const copy = join(folder, name);
    mkdirSync(copy);
    expect(await complaintsAbout(spec, copy)).not.toEqual([]);
  });
});

const path = "/v1/customers/{customer_id}/usagesummary";

function properties(spec: Spec): Record<string, unknown> {
  return part(spec, "components", "schemas", "CustomerUsageSummary", "properties");
}

function rename(properties: Record<string, unknown>, from: string, to: string): void {
  properties[to] = properties[from];
  delete properties[from];
}

function property(spec: Spec, name: string): Record<string, unknown> {
  return properties(spec)[name] as Record<string, unknown>;
}
