import { once } from "node:events";
import { madeUpCustomers } from "../../server/customers/index.js";
import { startLocalServer } from "../../server/index.js";
import { UsageError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import type { ServeOptions } from "./options.js";
import { startMessage } from "./start-message.js";
import { texts } from "./texts.js";

/** Serves until the command is to end, which is how a server ends well. */
export async function serve(context: CommandContext, options: ServeOptions): Promise<void> {
  const {
    port,
    scenarios,
    scenario,
    byteOrderMark,
    rate,
    burst,
    latency: latencyMs,
    faults,
    customers,
    seed,
  } = options;
  const server = await startLocalServer({
    port,
    scenarios,
    scenario,
    byteOrderMark,
    rate,
    burst,
    latencyMs,
    faults,
    customers,
    seed,
  });
  try {
    await context.stdout.write(startMessage(server, options, context.language));
    if (!context.signal.aborted) await once(context.signal, "abort");
  } finally {
    await server.close();
  }
}

/** Prints the id of each made-up customer on a line, for `summary --customers`. */
export async function listCustomers({ language, stdout }: CommandContext, options: ServeOptions): Promise<void> {
  if (options.customers === 0) throw new UsageError(texts[language].nobodyToList);
  const { ids } = madeUpCustomers(options.customers, options.seed);
  await stdout.write(`${ids.join("\n")}\n`);
}
