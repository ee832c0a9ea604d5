import { join } from "node:path";
import { run } from "../support/run.js";
import { nodeEntries } from "./smoke/checks.js";
import { outcomesOf, type Target } from "./target.js";
import { toolPath, versionOf } from "./tools.js";
import { workerd } from "./workerd.js";

/** A program that runs a file of JavaScript much as Node.js does. */
function likeNode(name: string, version: string, command: readonly string[]): Target {
  const [program = "", ...flags] = command;
  return {
    name,
    version,
    entries: nodeEntries,
    run: async (folder, service) =>
      outcomesOf(await run(program, [...flags, join(folder, "node.js"), service], { cwd: folder })),
  };
}

const node = (major: number) => {
  const name = `node-${major}-linux-x64`;
  return likeNode("Node.js", versionOf(name), [toolPath(`${name}/bin/node`)]);
};

/** Every runtime. The newest workerd is tried as it was before each change that matters here, and as it is. */
export const runtimes: readonly Target[] = [
  ...[20, 22, 24, 26].map(node),
  likeNode("Bun", versionOf("bun"), [toolPath("@oven/bun-linux-x64/bin/bun"), "run"]),
  likeNode("Deno", versionOf("deno"), [
    toolPath("@deno/linux-x64-glibc/deno"),
    ...["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-env"],
  ]),
  ...["2024-01-01", "2025-12-01", "2026-11-17"].map(workerd),
];
