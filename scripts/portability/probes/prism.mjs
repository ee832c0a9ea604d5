// Runs Prism on a free port, and makes the call of each case through it: probe.mjs PRISM mock|proxy URL CASES
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const [prism = "", mode = "", upstream = "", file = ""] = process.argv.slice(2);
const port = await freePort();
const forMode = mode === "mock" ? [] : [upstream, "--errors"];
const child = spawn(prism, [mode, "openapi.json", ...forMode, "--port", `${port}`, "--host", "127.0.0.1"], {
  stdio: "ignore",
});
try {
  await started();
  for (const one of JSON.parse(readFileSync(file, "utf8"))) console.log(JSON.stringify(await call(one)));
} finally {
  child.kill();
}

async function call({ name, customerId, status }) {
  const headers = { Authorization: "Bearer token", Accept: "application/json" };
  if (mode === "mock") headers.Prefer = `code=${status}, example=${name}`;
  const response = await fetch(`http://127.0.0.1:${port}/v1/customers/${customerId}/usagesummary`, { headers });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
  return {
    name,
    status: response.status,
    ...(isJson ? { body: JSON.parse(text) } : { text }),
    error: text.slice(0, 300),
  };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: free } = server.address();
  server.close();
  return free;
}

async function started() {
  for (let attempt = 0; attempt < 100; attempt++) {
    await wait(200);
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return;
  }
  throw new Error("Prism does not start.");
}
