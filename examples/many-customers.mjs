// Shows the main job: the command asks a service that throttles, on this machine, for a few hundred customers.
//
//   npm start
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startLocalServer } from "partner-center-usage/server";

const command = fileURLToPath(new URL("../dist/command/index.js", import.meta.url));
const latencyMs = { from: 20, to: 100 };

const server = await startLocalServer({ customers: 240, rate: 80, burst: 20, latencyMs, faults: 0.02 });
console.log("240 made-up customers, from a service on this machine that lets in 80 requests a second:\n");
// Ctrl-C reaches the command as well, which ends in order; this waits for it.
process.on("SIGINT", () => {});
await ask(server);
await server.close();
console.log(`
To ask the real service, get a token for an application and a user, and pass your own list of customers:

  PARTNER_CENTER_TOKEN=... node dist/command/index.js summary --customers customers.csv

What else it can do: node dist/command/index.js summary --help`);

/**
 * Runs `partner-center-usage summary` with the ids on its standard input.
 *
 * @param {import("partner-center-usage/server").LocalServer} server
 */
async function ask({ url, customerIds }) {
  const child = spawn(process.execPath, [command, "summary", "--customers", "-", "--base-url", url], {
    stdio: ["pipe", "inherit", "inherit"],
    env: { ...process.env, PARTNER_CENTER_TOKEN: "any-token-will-do" },
  });
  child.stdin.on("error", () => {}); // the command says itself why it ended
  child.stdin.end(`${customerIds.join("\n")}\n`);
  await once(child, "close");
}
