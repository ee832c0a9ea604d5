// One client in a process of its own, so that neither the garbage nor the compiled code of one slows another.
import { type ClientName, clients } from "./clients.js";
import type { Load, Slice } from "./throughput.js";

const [name, baseUrl] = process.argv.slice(2) as [ClientName, string];
const call = await clients[name](baseUrl);
await call();
process.on("message", async (load: Load) => process.send?.(await work(load)));
process.once("disconnect", () => process.exit());
process.send?.("ready");

/** Keeps this many calls under way for the given time, and waits for the last. */
async function work({ concurrency, milliseconds }: Load): Promise<Slice> {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  const callAgain = async () => {
    while (performance.now() - start < milliseconds) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, callAgain));
  const { user, system } = process.cpuUsage(cpuStart);
  return { callsPerSecond: (calls / (performance.now() - start)) * 1000, cpuMicroseconds: (user + system) / calls };
}
