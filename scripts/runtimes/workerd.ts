import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { type Outcome, webEntries } from "./smoke/checks.js";
import type { Target } from "./target.js";
import { toolPath, versionOf } from "./tools.js";

const abandoned = "a token renewal that ends with its request is started again";

/** workerd with the behavior of a date: later changes are off. */
export function workerd(compatibilityDate: string): Target {
  return {
    name: `workerd as of ${compatibilityDate}`,
    version: versionOf("workerd"),
    entries: webEntries,
    others: [abandoned],
    run: async (folder, service) => {
      const worker = await startWorker(folder, service, compatibilityDate);
      try {
        const outcomes: Outcome[] = await (await fetch(`${worker.url}/checks`)).json();
        return [...outcomes, await tryAbandonedRenewal(worker.url)];
      } finally {
        await worker.close();
      }
    },
  };
}

/** The first request is aborted while it renews the token, the second may have to wait, the third has to succeed. */
async function tryAbandonedRenewal(url: string): Promise<Outcome> {
  const call = async (ms: number) => (await fetch(`${url}/renew`, { signal: AbortSignal.timeout(ms) })).json();
  await call(500).catch(() => undefined);
  await wait(100);
  try {
    await call(10_000);
    const status = await call(10_000);
    return status === 200 ? { name: abandoned } : { name: abandoned, problem: `the third request got ${status}` };
  } catch (error) {
    return { name: abandoned, problem: `the worker does not respond: ${error}` };
  }
}

/** Bundles the worker as its users' tools do, and serves it. It reaches this machine and no other. */
async function startWorker(folder: string, service: string, compatibilityDate: string) {
  const bundle = join(folder, "worker.bundle.js");
  await build({
    entryPoints: [join(folder, "worker.js")],
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    outfile: bundle,
    logLevel: "silent",
  });
  const configuration = join(folder, `worker-${compatibilityDate}.capnp`);
  writeFileSync(configuration, configurationOf(service, compatibilityDate));
  const program = toolPath("@cloudflare/workerd-linux-64/bin/workerd");
  const child = spawn(program, ["serve", "--control-fd=3", configuration], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const exit = once(child, "exit");
  const told: AsyncIterable<Buffer> = child.stdio[3] as Readable;
  for await (const line of told) {
    const { port } = JSON.parse(line.toString());
    const close = async () => {
      child.kill();
      await exit;
    };
    return { url: `http://127.0.0.1:${port}`, close };
  }
  throw new Error(`workerd does not start: ${await exit}`);
}

function configurationOf(service: string, compatibilityDate: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.bundle.js")],
      compatibilityDate = "${compatibilityDate}",
      bindings = [(name = "SERVICE", text = "${service}")],
      globalOutbound = "this-machine",
    )),
    (name = "this-machine", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}
