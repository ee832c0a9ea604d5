import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Contract } from "../../codegen/contract.js";
import { writeFolder } from "../../codegen/folder.js";
import { outputsOf } from "../../codegen/outputs.js";

import { part, readContract, root } from "../support/contract.js";
import { run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** The complaints of tsc about test/types/contract.types.ts when the types come from this contract. */
async function complaintsAbout(contract: Contract, folder: string): Promise<string[]> {
  await writeFolder(join(folder, "generated"), await outputsOf(root, contract));
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

  test("hold for the contract as it is", async () => {
    mkdirSync(join(folder, "intact"));
    expect(await complaintsAbout(readContract(), join(folder, "intact"))).toEqual([]);
  });

  test.each<[string, (contract: Contract) => void]>([
    ["a number that becomes text", (contract) => Object.assign(property(contract, "totalCost"), { type: "string" })],
    ["a property that is gone", (contract) => delete properties(contract)["usdTotalCost"]],
    ["a property that is new", (contract) => Object.assign(properties(contract), { credit: { type: "number" } })],
    ["a null that is not allowed any more", (contract) => delete property(contract, "budget")["nullable"]],
    ["a status that is gone", (contract) => delete part(contract, "paths", path, "get", "responses")["429"]],
  ])("fail for %s", async (name, change) => {
    const contract = readContract();
    change(contract);
    const copy = join(folder, name);
    mkdirSync(copy);
    expect(await complaintsAbout(contract, copy)).not.toEqual([]);
  });
});

const path = "/v1/customers/{customer_id}/usagesummary";

function properties(contract: Contract): Record<string, unknown> {
  return part(contract, "components", "schemas", "CustomerUsageSummary", "properties");
}

function property(contract: Contract, name: string): Record<string, unknown> {
  return properties(contract)[name] as Record<string, unknown>;
}
