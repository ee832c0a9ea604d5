import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type * as Library from "../../src/client.js";
import { startLocalServer } from "../../src/server/index.js";
import { root } from "../support/spec.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { bundleMainEntry } from "./bundle.js";
import { freeNames } from "./free-names.js";

/** The globals that browsers, Deno, Bun, edge runtimes and Node.js all have, and that the client or its users need. */
const webGlobals = {
  ...{ AbortController, AbortSignal, Blob, DOMException, Event, EventTarget, FormData, Headers, ReadableStream },
  ...{ Request, Response, TextDecoder, TextEncoder, URL, URLSearchParams },
  ...{ atob, clearTimeout, crypto, fetch, performance, setTimeout },
};

describe("The globals that a file uses", () => {
  const folder = temporaryFolder();

  test.each([
    ["process.env;", ["process"]],
    ['typeof process === "object" && process.versions;', ["process"]],
    ["globalThis.process?.env;", ["process"]],
    ["const { process } = globalThis;", ["globalThis"]],
    ['globalThis["process"];', ["globalThis"]],
    ["export const parts = { Buffer };", ["Buffer"]],
    ['const { readFileSync } = require("node:fs");', ["require"]],
    ["const load = (name) => import(name);", ["import()"]],
    ['import { readFileSync } from "node:fs"; import.meta.url; readFileSync;', []],
    ["global.setImmediate; setImmediate(() => __dirname);", ["__dirname", "global", "setImmediate"]],
    ["fetch(new URL(import.meta.url));", ["URL", "fetch"]],
    ['const process = { Buffer: "" }; process.Buffer; export const read = (Buffer) => Buffer.from("");', []],
    ["new Map(Object.entries(JSON.parse(String(Math.PI))));", []],
  ])("are found: %s", (text, names) => {
    const path = join(folder, "sample.js");
    writeFileSync(path, text);
    expect(freeNames(path)).toEqual(names);
  });
});

const openapiFetch = "node_modules/openapi-fetch/dist/index.mjs";

describe("The built main entry", () => {
  let code: string;
  let files: readonly string[];
  beforeAll(async () => {
    // A neutral platform has no built-in modules, so an import of one would fail.
    ({ code, files } = await bundleMainEntry({ format: "iife", globalName: "library", platform: "neutral" }));
  });

  test("consists of its own files and openapi-fetch, and imports nothing else", () => {
    const own = /^dist\/(client|chunks\/\w+)\.js$/;
    expect(files.filter((file) => !own.test(file))).toEqual([openapiFetch]);
  });

  test("needs no global that some runtimes lack", () => {
    const needed = files.flatMap((file) =>
      freeNames(join(root, file)).map(
        (name) => `${name} in ${file === openapiFetch ? "openapi-fetch" : "this package"}`,
      ),
    );
    expect(needed).toContain("TextDecoder in this package");
    const missing = needed.filter((entry) => !(entry.slice(0, entry.indexOf(" ")) in webGlobals));
    // typeof guards two of them, as the next tests show; the other looks up what a call needs by name.
    expect(missing.sort()).toEqual([
      "globalThis in this package",
      "location in this package",
      "process in openapi-fetch",
    ]);
  });

  describe("in a runtime that has only those globals,", () => {
    const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
    let library: typeof Library;
    beforeAll(() => {
      // As in an edge runtime, text cannot be run as code.
      const context = createContext({ ...webGlobals }, { codeGeneration: { strings: false, wasm: false } });
      library = runInContext(`"use strict"; ${code}; library`, context);
      expect(runInContext("typeof process + typeof Buffer + typeof require", context)).toBe("undefined".repeat(3));
    });

    test("makes a call, with and without middleware", async () => {
      const server = await startLocalServer();
      try {
        const client = library.createPartnerCenterClient({ credential: "token", baseUrl: server.url });
        const light = await client.getCustomerUsageSummary(id).orThrow();
        client.http.use({ onRequest: ({ request }) => request });
        const whole = await client.getCustomerUsageSummary(id).orThrow();
        for (const { data } of [light, whole]) expect(data).toHaveProperty("resourceName", "Lakeside Botanics");
        const exact = await client.getCustomerUsageSummary(id, { exactNumbers: true }).orThrow();
        expect(exact.data).toHaveProperty("totalCost", expect.stringMatching(/^\d+\.\d+$/));
      } finally {
        await server.close();
      }
    });

    test("fails with a ConnectionError when nothing listens", async () => {
      const client = library.createPartnerCenterClient({
        credential: "token",
        baseUrl: "http://127.0.0.1:9",
        maxRetries: 0,
      });
      await expect(client.getCustomerUsageSummary(id)).rejects.toMatchObject({
        name: "ConnectionError",
        message: expect.stringMatching(/^The service cannot be reached/),
      });
    });
  });
});
