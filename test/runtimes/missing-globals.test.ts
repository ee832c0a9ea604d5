import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** What some runtimes lack: Jest's jsdom the first, React Native all of them. */
const globals = ["TextDecoder", "ReadableStream", "crypto", "URL.canParse", "performance"];

const entry = (name: string) => JSON.stringify(pathToFileURL(join(root, `dist/${name}.js`)));

/** Takes globals away, then calls; how each call ended comes out as JSON. Its fetch is as plain as that of React Native. */
const program = (missing: readonly string[]) => `
const bytes = new TextEncoder().encode("\\ufeff{\\"resourceName\\":\\"玉山茶行\\"}");
const headers = new Headers({ "Content-Type": "application/json; charset=utf-8" });
const fetch = async () => ({
  ...{ status: 200, ok: true, headers },
  arrayBuffer: async () => bytes.buffer,
  text: async () => '{"resourceName":"玉山茶行"}',
});
for (const name of ${JSON.stringify(missing)}) {
  const [owner, property] = name.split(".");
  if (property) delete globalThis[owner][property];
  else delete globalThis[owner];
}
const { createPartnerCenterClient } = await import(${entry("client")});
for (const other of [${entry("xml")}, ${entry("validate")}, ${entry("auth")}]) await import(other);
const events = [];
const options = { credential: "token", fetch, retries: 0, onAttempt: (event) => events.push(event) };
const ended = async (call) => {
  try {
    const { status, data, response } = await call(createPartnerCenterClient(options));
    return [status ?? response.status, data];
  } catch ({ name, message }) {
    return [name, message];
  }
};
const customer = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const ids = { requestId: "r-1", correlationId: "c-1" };
const params = { path: { customer_id: customer }, header: { "ms-requestid": "r-1", "ms-correlationid": "c-1" } };
console.log(JSON.stringify({
  withIds: await ended((client) => client.getCustomerUsageSummary(customer, ids)),
  withoutIds: await ended((client) => client.getCustomerUsageSummary(customer)),
  http: await ended((client) => client.http.GET("/v1/customers/{customer_id}/usagesummary", { params })),
  durations: events.map(({ durationMs }) => durationMs >= 0 && durationMs < 10_000),
}));
`;

describe("Without a global that some runtimes lack,", () => {
  const folder = temporaryFolder();
  const success = [200, { resourceName: "玉山茶行" }];

  /** What a call may end with where it needs what is not there: a sentence that names it. */
  const namedOrSuccess = (name: string, outcome: [unknown, unknown]) => {
    if (outcome[0] === 200) return expect(outcome).toEqual(success);
    expect(outcome).toEqual([expect.stringMatching(/Error$/), expect.stringMatching(`${name}.*\\.$`)]);
    expect(["ReferenceError", "TypeError", "ConnectionError"]).not.toContain(outcome[0]);
  };

  async function callsWithout(missing: readonly string[]) {
    writeFileSync(join(folder, "program.mjs"), program(missing));
    const { exitCode, output, errorOutput } = await run("node", [join(folder, "program.mjs")]);
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    return JSON.parse(output);
  }

  test("with all of them, the calls succeed", async () => {
    const outcome = { withIds: success, withoutIds: success, http: success, durations: [true, true, true] };
    expect(await callsWithout([])).toEqual(outcome);
  });

  test.each(["ReadableStream", "URL.canParse", "performance"])("%s, all goes on", async (name) => {
    const outcome = { withIds: success, withoutIds: success, http: success, durations: [true, true, true] };
    expect(await callsWithout([name])).toEqual(outcome);
  });

  test("crypto, who passes ids can call, and who passes none is told", async () => {
    const { withIds, withoutIds, http } = await callsWithout(["crypto"]);
    expect([withIds, http]).toEqual([success, success]);
    namedOrSuccess("crypto.randomUUID", withoutIds);
  });

  test("TextDecoder, everything can be imported, and whoever calls is told", async () => {
    const { withIds, withoutIds, http } = await callsWithout(["TextDecoder"]);
    for (const outcome of [withIds, withoutIds, http]) namedOrSuccess("TextDecoder", outcome);
  });

  test("all of them, everything can be imported", async () => {
    const { withIds, http } = await callsWithout(globals);
    for (const outcome of [withIds, http]) namedOrSuccess("TextDecoder", outcome);
  });
});
