#!/usr/bin/env node
import { parseArgs } from "node:util";
import { type LocalServer, LocalServerError, startLocalServer } from "./index.js";

const usage = `Usage: partner-center-usage-server [--port N] [--scenarios DIR] [--scenario NAME]

Answers on this machine as the Partner Center usage service does.
  --port N          the port on 127.0.0.1 (default 3010; 0 takes any that is free)
  --scenarios DIR   a folder of scenario files (default: those of the package)
  --scenario NAME   answer every request with this scenario`;

try {
  await run();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3010" },
      scenarios: { type: "string" },
      scenario: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  // An empty text would be the number 0.
  const port = values.port === "" ? Number.NaN : Number(values.port);
  const server = await startLocalServer({ port, scenarios: values.scenarios, scenario: values.scenario });
  console.log(describe(server));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
}

function describe({ url, scenarios }: LocalServer): string {
  const rows = scenarios.map(({ when, answers, name, title }) => {
    const who = when.parameters?.["customer_id"] ?? "";
    return `  ${who.padEnd(36)}  ${answers.map(({ status }) => status).join(", then ")}  ${name}: ${title}`;
  });
  return `Answering at ${url}, with any bearer token. Ctrl-C ends it.

${rows.join("\n")}

Try: curl -i -H "Authorization: Bearer any" ${url}/v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/usagesummary`;
}

function explain(error: unknown): string {
  if (error instanceof LocalServerError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith("ERR_PARSE_ARGS") ? `${message}\n\n${usage}` : `The local server failed: ${message}`;
}
