import { mkdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { serveGzipped } from "../../bench/pages/host.js";
import { loadPage } from "../../bench/pages/load.js";
import { browserPath, notInstalled, startBrowser } from "../runtimes/browser.js";
import type { LoopbackServer } from "../support/loopback.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { describeUnless } from "../support/toolchain.js";

const page = `<!doctype html><title>A page</title><p>At once</p><script src="late.js"></script>`;
const script = `setTimeout(() => document.body.append("More, and larger. ".repeat(200)), 700);`;
let host: LoopbackServer;
const folder = temporaryFolder();
beforeAll(async () => {
  mkdirSync(join(folder, "guide"));
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "late.js"), script);
  writeFileSync(join(folder, "guide/index.html"), "<p>A guide</p>");
  host = await serveGzipped({ "/": folder, "/again/": folder });
});
afterAll(() => host.close());

describe("the pages' host", () => {
  const ask = async (path: string) => {
    const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
      get(host.url + path, resolve).once("error", reject);
    });
    return { status: response.statusCode, headers: response.headers, bytes: await buffer(response) };
  };

  test("sends each file gzipped, and a folder's page at the folder's address", async () => {
    const { status, headers, bytes } = await ask("/");
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-encoding": "gzip", "content-type": "text/html; charset=utf-8" });
    expect(gunzipSync(bytes).toString()).toBe(page);
    expect(gunzipSync((await ask("/again/late.js")).bytes).toString()).toBe(script);
    expect(gunzipSync((await ask("/guide/")).bytes).toString()).toBe("<p>A guide</p>");
  });

  test("has nothing else", async () => {
    expect((await ask("/nowhere/")).status).toBe(404);
  });
});

describeUnless(browserPath ? undefined : notInstalled, "The first load of a page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test("is measured until the largest content is painted, though it comes late", async () => {
    const { milliseconds } = await loadPage(browser, `${host.url}/`, "At once");
    expect(milliseconds).toBeGreaterThan(700);
  });

  test("has all that was sent for it, and nothing from a cache", async () => {
    const first = await loadPage(browser, `${host.url}/`, "At once");
    const second = await loadPage(browser, `${host.url}/`, "At once");
    expect([first.requests, second.requests]).toEqual([2, 2]);
    expect(second.bytes).toBe(first.bytes);
    expect(first.bytes).toBeGreaterThan(150);
    expect(first.bytes).toBeLessThan(1000);
  });

  test("is no figure if the page does not show what it has to", async () => {
    const loading = loadPage(browser, `${host.url}/`, "What it never says", 1000);
    await expect(loading).rejects.toThrow(`${host.url}/ does not show "What it never says"`);
  });
});
