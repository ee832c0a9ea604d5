import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMap } from "yaml";
import type { Contract } from "./contract.js";
import { type Run, redocly } from "./redocly.js";
import { readYaml } from "./yaml-file.js";

/** The contract cannot be used. The message names each place as file:line:column and says what to do. */
export class BrokenContractError extends Error {
  override readonly name = "BrokenContractError";
}

/** Lints the contract in `root` and reads it as one document. */
export async function bundleContract(root: string): Promise<Contract> {
  refuseBrokenYaml(await readFile(join(root, "openapi.yaml"), "utf8"));
  const temporary = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const bundlePath = join(temporary, "openapi.json");
    const [lint, bundle] = await Promise.all([
      redocly(root, ["lint", "openapi.yaml", "--format=json", "--max-problems=1000"]),
      redocly(root, ["bundle", "openapi.yaml", "--output", bundlePath]),
    ]);
    if (lint.failed) throw new BrokenContractError(lintMessage(lint));
    if (bundle.failed) throw new BrokenContractError(`openapi.yaml cannot be bundled: ${bundle.errorOutput}`);
    return JSON.parse(await readFile(bundlePath, "utf8"));
  } finally {
    await rm(temporary, { recursive: true });
  }
}

function refuseBrokenYaml(text: string): void {
  if (!isMap(readYaml("openapi.yaml", text).document.contents)) {
    throw new BrokenContractError(
      "openapi.yaml:1:1 does not hold an OpenAPI document. Begin it with `openapi: 3.0.3`.",
    );
  }
}

interface LintReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly start?: { readonly line: number; readonly col: number } }[];
  }[];
}

function lintMessage({ output, errorOutput }: Run): string {
  if (!output.startsWith("{")) return `openapi.yaml cannot be linted: ${errorOutput}`;
  const report: LintReport = JSON.parse(output);
  const places = report.problems.map(({ ruleId, message, location }) => {
    const { line, col } = location[0]?.start ?? { line: 1, col: 1 };
    return `openapi.yaml:${line}:${col} ${message.trim()} (${ruleId})`;
  });
  return [...places, "The contract breaks the rules of redocly.yaml. Mend it in the places above."].join("\n");
}
