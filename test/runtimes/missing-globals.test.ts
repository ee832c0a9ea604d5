import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { run } from "../../scripts/support/run.js";
import { withRecordingServer } from "../support/recording-server.js";
import { root } from "../support/spec.js";

const builtEntry = (name: string) => JSON.stringify(pathToFileURL(join(root, `dist/${name}.js`)));

/** Runs a program in a Node.js that lacks these globals, or members of globals, such as `URL.canParse`. */
function runWithout(missing: readonly string[], program: string) {
  const removeGlobals = `
    new Headers(); // Node.js loads its fetch, which needs some of them, when one of its classes is first used.
    for (const path of ${JSON.stringify(missing)}) {
      const [name, member] = path.split(".");
      if (member) Object.defineProperty(globalThis[name], member, { value: undefined });
      else Object.defineProperty(globalThis, name, { value: undefined, configurable: true }) && delete globalThis[name];
    }`;
  return run("node", ["--input-type=module", "--eval", `${removeGlobals}\n${program}`]);
}

// Jest's jsdom or older releases of React Native lack some of them.
const oftenMissing = ["TextDecoder", "ReadableStream", "crypto", "performance", "Response", "Request", "DOMException"];

test.each(["client", "xml/index", "validate/index", "validators", "auth/index", "server/index"])(
  "The entry %s can be imported where globals are missing",
  async (entry) => {
    const imported = await runWithout([...oftenMissing, "URL.canParse"], `await import(${builtEntry(entry)});`);
    expect(imported).toEqual({ exitCode: 0, output: "", errorOutput: "" });
  },
);

/** Makes a call in a Node.js that lacks some globals. Returns the status and an amount, or the error's sentence. */
async function callWithout(...missing: readonly string[]): Promise<string> {
  return withRecordingServer(
    (response) => response.setHeader("Content-Type", "application/json").end('\ufeff{"totalCost":31.4}'),
    async ({ url, requests }) => {
      // The fetch of Node.js needs some of these globals itself, so this one replaces it.
      const program = `
        const { get } = await import("node:http");
        const fetchOverHttp = (url, { headers }) => new Promise((resolve, reject) => {
          get(url, { headers }, async (response) => {
            const chunks = await response.toArray();
            const body = Buffer.concat(chunks);
            resolve({ status: response.statusCode, headers: new Headers(), arrayBuffer: async () => body });
          }).on("error", reject);
        });
        // That of Node.js needs a ReadableStream. React Native has one like this.
        if (!globalThis.ReadableStream) {
          globalThis.Response = class {
            constructor(bytes, { status, headers }) {
              Object.assign(this, { status, headers, ok: status < 300, text: async () => new TextDecoder().decode(bytes) });
            }
          };
        }
        const { createPartnerCenterClient } = await import(${builtEntry("client")});
        try {
          const client = createPartnerCenterClient({ credential: "token-for-tests", baseUrl: ${JSON.stringify(url)}, maxRetries: 0, ...(globalThis.fetch && { fetch: fetchOverHttp }) });
          const result = await client.getCustomerUsageSummary("id", { signal: new AbortController().signal });
          console.log(result.status, result.data?.totalCost);
        } catch (error) {
          console.log(error.name + ": " + error.message);
        }`;
      const { output, errorOutput } = await runWithout(missing, program);
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
    [["performance", "crypto", "URL.canParse", "ReadableStream", "DOMException"]],
  ])("%p, a call succeeds", async (missing) => {
    expect(await callWithout(...missing)).toBe("200 31.4");
  });

  test.each(["TextDecoder", "URL", "Request", "Response"])(
    "%s, the import succeeds, and a sentence names it",
    async (name) => {
      expect(await callWithout(name)).toBe(
        `ArgumentError: This runtime has no ${name}. Load a polyfill before the client is made.`,
      );
    },
  );

  test("fetch, a sentence names it", async () => {
    expect(await callWithout("fetch")).toBe(
      "ArgumentError: This runtime has no fetch. Pass one, or a transport, to the client.",
    );
  });
});
