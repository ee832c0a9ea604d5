import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { root } from "./support/contract.js";
import { withRecordingServer } from "./support/recording-server.js";
import { run } from "./support/run.js";
import { temporaryFolder } from "./support/temporary-folder.js";

const folder = temporaryFolder();

beforeAll(async () => {
  await build({
    entryPoints: [join(root, "src/client.ts")],
    outfile: join(folder, "client.mjs"),
    bundle: true,
    format: "esm",
  });
});

/** Makes a call in a Node.js that lacks some globals, and gives the status, or the sentence it failed with. */
async function callWithout(...lacking: readonly string[]): Promise<string> {
  return withRecordingServer(
    (response) => response.setHeader("Content-Type", "application/json").end('\ufeff{"totalCost":31.4}'),
    async ({ url, requests }) => {
      // The fetch of Node.js needs some of these itself, so this one sends.
      const program = `
        import { get } from "node:http";
        new Headers(); // Node.js makes this one, too, of others, when it is first used.
        const fetchOverHttp = (url, { headers }) => new Promise((resolve, reject) => {
          get(url, { headers: Object.fromEntries(headers) }, async (response) => {
            const chunks = await response.toArray();
            const body = Buffer.concat(chunks);
            resolve({ status: response.statusCode, headers: new Headers(), arrayBuffer: async () => body });
          }).on("error", reject);
        });
        for (const path of ${JSON.stringify(lacking)}) {
          const [name, member] = path.split(".");
          if (member) Object.defineProperty(globalThis[name], member, { value: undefined });
          else Object.defineProperty(globalThis, name, { value: undefined, configurable: true }) && delete globalThis[name];
        }
        const { createPartnerCenterClient } = await import("./client.mjs");
        try {
          const client = createPartnerCenterClient({ credential: "token-for-tests", baseUrl: ${JSON.stringify(url)}, retries: 0, ...(globalThis.fetch && { fetch: fetchOverHttp }) });
          const result = await client.getCustomerUsageSummary("id", { signal: new AbortController().signal });
          console.log(result.status, result.data?.totalCost);
        } catch (error) {
          console.log(error.name + ": " + error.message);
        }`;
      writeFileSync(join(folder, "program.mjs"), program);
      const { output, errorOutput } = await run("node", ["program.mjs"], { cwd: folder });
      const ids = requests.map(({ headers }) => headers["ms-requestid"]);
      for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/);
      return (errorOutput + output).trim();
    },
  );
}

describe("Without", () => {
  test.each([
    [["performance"]],
    [["crypto"]],
    [["crypto.randomUUID"]],
    [["URL.canParse"]],
    [["ReadableStream"]],
    [["DOMException"]],
    [["performance", "crypto", "URL.canParse", "ReadableStream", "DOMException", "Request", "Response"]],
  ])("%p, a call succeeds", async (lacking) => {
    expect(await callWithout(...lacking)).toBe("200 31.4");
  });

  test.each(["TextDecoder", "URL"])("%s, the import succeeds, and a sentence names it", async (name) => {
    expect(await callWithout(name)).toBe(
      `ArgumentError: This runtime has no ${name}. Load a polyfill before the client is made.`,
    );
  });

  test("fetch, a sentence names it", async () => {
    expect(await callWithout("fetch")).toBe(
      "ArgumentError: There is no fetch in this runtime. Pass one, or a transport, to the client.",
    );
  });
});
