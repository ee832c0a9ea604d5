// One subject in a process of its own, so that neither the garbage nor the compiled code of one subject slows another.
import { type Load, timeSlice } from "./measure.js";
import { type Setting, type SubjectName, subjects } from "./subjects.js";

/** What a worker sends back: an answer to the order, or why there is none. */
export type Reply<Value> = { readonly value: Value } | { readonly failure: string };

const [name, setting] = process.argv.slice(2) as [SubjectName, string];

async function reply(work: () => Promise<unknown>): Promise<void> {
  try {
    process.send?.({ value: await work() });
  } catch (error) {
    process.send?.({ failure: `${name} failed: ${error instanceof Error ? error.message : error}` });
  }
}

await reply(async () => {
  const call = await subjects[name](JSON.parse(setting) as Setting);
  await call();
  process.on("message", (load: Load) => reply(() => timeSlice(call, load)));
});
process.once("disconnect", () => process.exit());
