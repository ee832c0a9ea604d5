import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { browserPath, notInstalled, startBrowser } from "../../scripts/runtimes/browser.js";
import { type ReceivedRequest, startWebServer, type WebServer } from "../../scripts/runtimes/web-server.js";
import type * as Library from "../../src/client.js";
import { bundleMainEntry } from "./bundle.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const page = `<!doctype html><meta charset="utf-8"><script type="module">
import * as library from "/client.js";
globalThis.library = library;
</script>`;

/** A global of the loaded page. Functions that are sent to the page see it, and nothing of this file. */
declare const library: typeof Library;

interface CallInPage extends Library.CallOptions {
  readonly baseUrl: string;
  readonly abortAfterMs?: number;
}

/** Makes a call in the page, and returns what can be serialized. */
async function callInPage(open: Page, options: CallInPage) {
  return open.evaluate(
    async ({ id, baseUrl, abortAfterMs, ...options }) => {
      const client = library.createPartnerCenterClient({ credential: "token-for-tests", baseUrl, baseDelayMs: 1 });
      const controller = new AbortController();
      const reason = new Error("The user went away.");
      if (abortAfterMs !== undefined) setTimeout(() => controller.abort(reason), abortAfterMs);
      try {
        const result = await client.getCustomerUsageSummary(id, { signal: controller.signal, ...options });
        const headers = Object.fromEntries(result.response.headers);
        return { ...result, response: { ...result.response, headers } };
      } catch (error) {
        const { name, message, scope } = error as Library.TimeoutError;
        const { ConnectionError, TimeoutError } = library;
        const ofClass = [ConnectionError, TimeoutError].some((errorClass) => error instanceof errorClass);
        return { name, message, scope, ofClass, isReason: error === reason };
      }
    },
    { id, ...options },
  );
}

const isCut = (request?: ReceivedRequest) => Promise.race([request?.cut, wait(3000, false, { ref: false })]);

// With CI set, a missing Chromium is a failure.
if (!browserPath && !process.env["CI"]) test.skip(notInstalled, () => undefined);
else {
  describe("In Chromium,", () => {
    let browser: Browser;
    let open: Page;
    let own: WebServer;
    let other: WebServer;
    const errors: Error[] = [];

    beforeAll(async () => {
      const { code } = await bundleMainEntry({ format: "esm", platform: "browser" });
      const files = { "/": ["text/html", page], "/client.js": ["text/javascript", code] } as const;
      [own, other] = await Promise.all([startWebServer(files), startWebServer({})]);
      browser = await startBrowser();
      open = await browser.newPage();
      open.on("pageerror", (error) => errors.push(error));
      await open.goto(own.origin);
      await open.waitForFunction(() => "library" in globalThis);
    });
    afterAll(() => Promise.all([browser?.close(), own?.close(), other?.close()]));
    // A rejection that nobody handles is one, too.
    afterEach(() => expect(errors).toEqual([]));

    describe.each<[string, () => WebServer]>([
      ["on the page's own origin,", () => own],
      ["across origins,", () => other],
    ])("%s", (_, server) => {
      const call = (name: string, options: Omit<CallInPage, "baseUrl"> = {}) =>
        callInPage(open, { baseUrl: `${server().origin}/${name}`, ...options });
      const requestsFor = (name: string) =>
        server()
          .requestsFor(name)
          .filter(({ method }) => method === "GET");

      test("a success comes without its byte order mark", async () => {
        expect(await call("success", { maxRetries: 0 })).toMatchObject({
          ok: true,
          status: 200,
          data: { resourceName: "玉山茶行", totalCost: Number("31.40159265358979323846") },
          response: {
            text: expect.stringMatching(/^\{/),
            headers: { "content-type": "application/json; charset=utf-8" },
            correlationVector: "vector-of-the-service",
            attempts: 1,
          },
        });
        expect(requestsFor("success")[0]?.headers).toMatchObject({
          accept: "application/json",
          authorization: "Bearer token-for-tests",
          "ms-requestid": expect.stringMatching(/^[\da-f-]{36}$/),
          "ms-correlationid": expect.stringMatching(/^[\da-f-]{36}$/),
        });
      });

      test("a success comes with all its digits", async () => {
        const data = { totalCost: "31.40159265358979323846" };
        expect(await call("success", { exactNumbers: true })).toMatchObject({ ok: true, data });
      });

      test("an error comes with its code", async () => {
        const result = { ok: false, status: 404, code: "3000", noUsage: true, error: { description: "No usage." } };
        expect(await call("noUsage")).toMatchObject(result);
      });

      test("an attempt is repeated after a 503, under the same ids", async () => {
        expect(await call("unavailableOnce")).toMatchObject({ ok: true, status: 200, response: { attempts: 2 } });
        const ids = requestsFor("unavailableOnce").map(({ headers }) => headers["ms-requestid"]);
        expect(ids).toEqual([ids[0], ids[0]]);
      });

      test.each(["silence", "silenceInBody"])(
        "an attempt that exceeds its timeout ends and closes the connection: %s",
        async (name) => {
          const error = { name: "TimeoutError", scope: "attempt", ofClass: true };
          expect(await call(name, { maxRetries: 0, attemptTimeoutMs: 200 })).toMatchObject(error);
          expect(await isCut(requestsFor(name)[0])).toBe(true);
        },
      );

      test("an aborted call rejects with the reason and closes the connection", async () => {
        const before = requestsFor("silence").length;
        const outcome = await call("silence", { abortAfterMs: 200 });
        expect(outcome).toMatchObject({ message: "The user went away.", isReason: true });
        expect(requestsFor("silence")).toHaveLength(before + 1);
        expect(await isCut(requestsFor("silence")[before])).toBe(true);
      });

      test("a redirect is a RedirectError, and is neither followed nor retried", async () => {
        const before = requestsFor("success").length;
        expect(await call("redirect")).toMatchObject({
          name: "RedirectError",
          message: "The service redirects to another address, which is not followed. Check baseUrl.",
          ofClass: true,
        });
        expect(requestsFor("redirect")).toHaveLength(1);
        expect(requestsFor("success")).toHaveLength(before);
      });

      test("a reset connection is a ConnectionError after all attempts", async () => {
        const message = "The service cannot be reached (Failed to fetch). Check the network and baseUrl.";
        expect(await call("reset", { maxRetries: 1 })).toMatchObject({
          name: "ConnectionError",
          message,
          ofClass: true,
        });
        expect(requestsFor("reset").length).toBeGreaterThanOrEqual(2);
      });
    });

    test("across origins, the preflight names the headers of the token and the ids", async () => {
      await callInPage(open, { baseUrl: `${other.origin}/success` });
      const [preflight] = other.requestsFor("success");
      expect(preflight?.method).toBe("OPTIONS");
      expect(preflight?.headers["access-control-request-headers"]).toBe("authorization,ms-correlationid,ms-requestid");
      expect(own.requestsFor("success").filter(({ method }) => method === "OPTIONS")).toEqual([]);
    });

    test("a service that does not allow other origins is a ConnectionError, and gets no token", async () => {
      const outcome = await callInPage(open, { baseUrl: `${other.origin}/withoutCors`, maxRetries: 0 });
      expect(outcome).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("Failed to fetch") });
      expect(other.requestsFor("withoutCors").map(({ method }) => method)).toEqual(["OPTIONS"]);
    });
  });
}
