import type { ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { BrowserContext, Page, Request } from "playwright-core";
import { type LocalServer, startLocalServer } from "../../../src/server/index.js";
import { withRecordingServer } from "../../support/recording-server.js";
import { describeSite } from "./describe-site.js";

const token = "a-token-that-nobody-may-see";
const noUsage = "c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192";
const slow = "92d7e0f6-4ab3-4851-bc7e-6e1f35d8c09a";

/** Allows a page of another origin to call, then responds in its own way. */
const allowing = (respond: (response: ServerResponse) => void) => (response: ServerResponse) => {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "authorization, ms-requestid, ms-correlationid");
  response.setHeader("Access-Control-Expose-Headers", "x-echo");
  if (response.req.method === "OPTIONS") response.writeHead(204).end();
  else respond(response);
};

/** How a server was called, without the looks whether it is there. */
const methodsOf = (requests: readonly { readonly method: string | undefined }[]) =>
  requests.map(({ method }) => method).filter((method) => method !== "HEAD");

describeSite("The page for trying calls", (site) => {
  let local: LocalServer;
  let context: BrowserContext;
  let page: Page;
  let requested: string[];
  let looks: Request[];
  let errors: string[];

  beforeAll(async () => {
    local = await startLocalServer();
  });
  afterAll(() => local.close());
  afterEach(async () => {
    expect(errors).toEqual([]);
    for (const look of looks) {
      expect(look.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(look.headers()).not.toHaveProperty("authorization");
    }
    await context.close();
  });

  const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}) => {
    context = await site.browser.newContext(options);
    page = await context.newPage();
    requested = [];
    looks = [];
    errors = [];
    // The page looks for the server by HEAD.
    page.on("request", (request) => {
      if (request.method() === "HEAD") looks.push(request);
      else requested.push(request.url());
    });
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(site.url + path);
  };
  /** Fills the form in as somebody does, and sends it with the keyboard. */
  const send = async (address: string, customerId?: string) => {
    await page.getByLabel("Address of the local server").fill(address);
    if (customerId) await page.getByLabel("Customer id", { exact: true }).fill(customerId);
    await page.getByLabel("Token").fill(token);
    await page.getByLabel("Token").press("Enter");
  };
  const outcome = async () => {
    await page.waitForFunction(() => {
      const text = document.querySelector("[data-part=outcome]")?.textContent;
      return text && !text.startsWith("Waiting");
    });
    return page.locator("[role=status]:has([data-part=outcome])").innerText();
  };
  const text = (part: string) => page.locator(`[data-part="${part}"]`).innerText();
  const elsewhere = (...origins: string[]) =>
    requested.filter(
      (url) => !url.startsWith("data:") && ![new URL(site.url).origin, ...origins].includes(new URL(url).origin),
    );

  test("shows a success with its request, its ids, its headers and its body with all digits", async () => {
    await open("/try-it/");
    await send(local.url, "e7a94b30-6d12-4c57-8b0e-25f3c81d9a46");
    expect(await outcome()).toMatch(new RegExp(`^${local.url} responded with status 200 after \\d+ ms\\.$`));
    expect(await text("request")).toMatch(/^GET \/v1\/customers\/e7a94b30-[-\w]+\/usagesummary HTTP\/1\.1\nhost: /);
    expect(await text("request")).toContain("\nauthorization: Bearer …\n");
    const [requestId, correlationId] = [await text("requestId"), await text("correlationId")];
    expect(await text("request")).toContain(`\nms-correlationid: ${correlationId}\nms-requestid: ${requestId}`);
    const headers = await text("headers");
    for (const id of ["requestId", "correlationId"])
      expect(headers).toContain(`\nms-${id.toLowerCase()}: ${await text(id)}`);
    expect(headers).toContain(`\nms-cv: ${await text("correlationVector")}\n`);
    expect(headers).toContain(`\nms-serverid: ${await text("serverId")}`);
    expect(await text("byteOrderMark")).toBe("A UTF-8 byte order mark came before it.");
    expect(await text("body")).toMatch(/^\{".*"totalCost":31\.40159265358979323846,/);
    expect(await text("formattedText")).toContain('\n  "totalCost": 31.40159265358979323846,\n');
    expect(elsewhere(local.url)).toEqual([]);
  });

  test("shows an error response with the message of the client", async () => {
    await open("/try-it/");
    await send(local.url, noUsage);
    expect(await outcome()).toMatch(/ responded with status 404 after \d+ ms\.\s+The client says: .*\b3000\b/);
    expect(await text("body")).toContain('"code":3000');
    expect(await page.locator(`[data-customer="${noUsage}"]`).getAttribute("aria-pressed")).toBe("true");
  });

  test("sends nothing for a customer id that the client refuses", async () => {
    await open("/try-it/");
    await page.getByLabel("Customer id", { exact: true }).fill("");
    await send(local.url);
    expect(await outcome()).toMatch(/^Nothing was sent\.\s+The client says: .*customer_id/);
    expect(elsewhere()).toEqual([]);
  });

  test("sends a scenario by one click, with the token in the field", async () => {
    await open("/try-it/");
    await page.getByLabel("Address of the local server").fill(local.url);
    await page.getByRole("button", { name: "404 A customer without Azure usage" }).click();
    expect(await outcome()).toMatch(/ responded with status 404 after \d+ ms\./);
    expect(await page.getByLabel("Customer id", { exact: true }).inputValue()).toBe(noUsage);
    await page.getByRole("button", { name: "429 A customer whose calls are throttled" }).click();
    await page.getByText("responded with status 429").waitFor();
    expect(await text("headers")).toMatch(/^retry-after: \d+$/m);
  });

  test("says whether the server runs, how to start it, and notices when it starts", async () => {
    const stopped = await startLocalServer();
    await stopped.close();
    await open("/try-it/");
    await page.getByLabel("Address of the local server").fill(stopped.url);
    const { port } = new URL(stopped.url);
    await page
      .getByText(`Start it, and this page will notice: npx partner-center-usage serve --port ${port}`)
      .waitFor();
    const started = await startLocalServer({ port: Number(port) });
    await page.getByText(`A local server responds at ${started.url}.`).waitFor();
    await started.close();
  });

  test("shows the call as curl and in the language that was chosen, with the customer and the address at hand", async () => {
    await open("/try-it/?lang=go");
    await page.getByLabel("Address of the local server").fill(local.url);
    await page.getByLabel("Customer id", { exact: true }).fill(noUsage);
    const shown = await page.locator("[data-call]:visible").allInnerTexts();
    expect(shown).toEqual([
      expect.stringContaining(`"${local.url}/v1/customers/${noUsage}/usagesummary"`),
      expect.stringMatching(new RegExp(`URL: +"${local.url}",[\\s\\S]+CustomerId: "${noUsage}"`)),
    ]);
    await page.getByRole("tab", { name: "Python" }).click();
    expect(await page.locator("[data-call]:visible").nth(1).innerText()).toContain(`host="${local.url}"`);
    await page.getByLabel("Token").fill(token);
    expect(await page.content()).not.toContain(token);
  });

  test("shows the 401 of a server that does not accept the token", async () => {
    const refuse = allowing((response) =>
      response.writeHead(401, { "Content-Type": "application/json" }).end('{"code":"Unauthorized"}'),
    );
    await withRecordingServer(refuse, async ({ url, requests }) => {
      await open("/try-it/");
      await send(url);
      expect(await outcome()).toMatch(/ responded with status 401 after \d+ ms\.\s+The client says: /);
      expect(methodsOf(requests)).toEqual(["OPTIONS", "GET"]);
    });
  });

  test("says how to start the server when nothing listens, and which other causes look the same", async () => {
    const stopped = await startLocalServer();
    await stopped.close();
    await open("/try-it/");
    await send(stopped.url);
    const said = await outcome();
    expect(said).toContain(`No response from ${stopped.url}. Most likely the local server is not running`);
    expect(said).toContain(`npx partner-center-usage serve --port ${new URL(stopped.url).port}`);
    expect(said).toContain("CORS");
  });

  test("says the same of a server that does not allow it to call, which gets no token", async () => {
    await withRecordingServer(
      (response) => response.end("{}"),
      async ({ url, requests }) => {
        await open("/try-it/");
        await send(url);
        expect(await outcome()).toContain(`No response from ${url}.`);
        expect(methodsOf(requests)).toEqual(["OPTIONS"]);
      },
    );
  });

  test("takes no token on to where a server redirects", async () => {
    const empty = allowing((response) => response.end("{}"));
    await withRecordingServer(empty, (other) =>
      withRecordingServer(
        allowing((response) => response.writeHead(307, { Location: `${other.url}/v1/elsewhere` }).end()),
        async ({ url, requests }) => {
          await open("/try-it/");
          await send(url);
          expect(await outcome()).toContain(`${url} redirects elsewhere. The redirect was not followed`);
          expect(methodsOf(requests)).toEqual(["OPTIONS", "GET"]);
          expect(other.requests).toEqual([]);
        },
      ),
    );
  });

  test("refuses every address that is not plain http on this machine, in a sentence, and sends nothing", async () => {
    await open("/try-it/");
    await page.waitForLoadState("networkidle");
    const before = [...requested];
    const sentence = /^This address is not accepted, and nothing was sent\. Use http on 127\.0\.0\.1 or localhost/;
    for (const address of [
      ...["https://api.partnercenter.microsoft.com", "http://10.0.0.1:3010", "http://[::1]:3010"],
      ...["http://127.0.0.1.example", "http://localhost.example:3010", "http://127.0.0.1@10.0.0.1"],
      ...["https://127.0.0.1:3010", "http://name:password@127.0.0.1:3010", "http://127.0.0.1:3010/path"],
      ...["//127.0.0.1:3010", "127.0.0.1:3010", "javascript:0", ""],
    ]) {
      await send(address);
      expect([address, await text("way"), await outcome()]).toEqual([
        address,
        expect.stringMatching(sentence),
        expect.stringMatching(sentence),
      ]);
    }
    expect(await page.getByLabel("Address of the local server").getAttribute("aria-invalid")).toBe("true");
    expect(requested).toEqual(before);
  });

  test("says where the token goes as the address is typed, and holds to it when that changes under way", async () => {
    await withRecordingServer(
      allowing((response) => response.end("{}")),
      async (other) => {
        await open("/try-it/");
        expect(await text("way")).toBe("The token goes to http://127.0.0.1:3010 and nowhere else.");
        await send(` ${local.url}/ `, slow);
        await page.getByLabel("Address of the local server").fill(other.url);
        expect(await text("way")).toBe(`The token goes to ${other.url} and nowhere else.`);
        await page.getByLabel("Token").press("Enter");
        expect(await outcome()).toContain(`${local.url} responded with status 200`);
        expect(methodsOf(other.requests)).toEqual([]);
      },
    );
  });

  test("shows and keeps the token nowhere, even if a server sends it back", async () => {
    const echo = allowing((response) => {
      const sent = String(response.req.headers.authorization);
      response
        .writeHead(200, { "Content-Type": "application/json", "X-Echo": sent })
        .end(JSON.stringify({ name: sent }));
    });
    await withRecordingServer(echo, async ({ url, requests }) => {
      await open("/try-it/");
      await send(url);
      expect(await outcome()).toContain("responded with status 200");
      expect(requests.at(-1)?.headers.authorization).toBe(`Bearer ${token}`);
      expect([await text("headers"), await text("body")].join()).toMatch(/x-echo: Bearer \[token\].*Bearer \[token\]/s);
      const kept = await page.evaluate(() =>
        JSON.stringify([location.href, document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }]),
      );
      const state = JSON.stringify([kept, await context.storageState({ indexedDB: true }), requested, page.url()]);
      expect(state).toContain("x-echo");
      expect(state).not.toContain(token);
    });
  });

  test("has a policy by which the browser itself connects to nothing but this site and this machine", async () => {
    await open("/try-it/");
    const blocked = await page.evaluate(async (allowed) => {
      const uris: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ blockedURI }) => uris.push(new URL(blockedURI).origin));
      const addresses = [allowed, "https://elsewhere.example", "http://10.0.0.1:3010", "ws://10.0.0.1:3010"];
      for (const address of addresses) {
        try {
          if (address.startsWith("ws:")) new WebSocket(address);
          else await fetch(address);
        } catch {}
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      return uris;
    }, local.url);
    expect(blocked).toEqual(["https://elsewhere.example", "http://10.0.0.1:3010", "ws://10.0.0.1:3010"]);
  });

  test("can still be searched from", async () => {
    await open("/try-it/");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("textbox", { name: "Search" }).fill("redirect");
    await page.getByRole("link", { name: "Try it" }).first().waitFor();
    expect(elsewhere()).toEqual([]);
  });

  test("speaks Chinese, with a title for every scenario, and calls as well", async () => {
    await open("/zh-tw/try-it/");
    await page.getByLabel("本機伺服器的位址").fill(local.url);
    await page.getByLabel("權杖").fill(token);
    for (const scenario of await page.locator("[data-customer]").allInnerTexts()) {
      expect(scenario).toMatch(/\p{Script=Han}/u);
    }
    expect(await text("way")).toBe(`權杖只會傳送到 ${local.url}，不會傳送到其他地方。`);
    await page.getByRole("button", { name: "傳送", exact: true }).click();
    await page.getByText("毫秒後以狀態碼 200 回應").waitFor();
    expect(await text("body")).toContain("Lakeside Botanics");
  });

  test("offers every scenario that can be met with a token, and its title", async () => {
    await open("/try-it/");
    const shown = await page
      .locator("[data-customer]")
      .evaluateAll((all) => all.map((button) => button.getAttribute("title")));
    const scenarios = local.scenarios.filter(({ when }) => when.token !== "missing");
    expect(shown).toEqual(scenarios.map(({ name, title }) => `${name}: ${title}`));
  });

  test.each([
    ["/try-it/", "This form needs JavaScript"],
    ["/zh-tw/try-it/", "這個表單需要 JavaScript"],
  ])("says on %s that it needs JavaScript when that is off, and sends nothing", async (path, sentence) => {
    await open(path, { javaScriptEnabled: false });
    expect(await page.locator("noscript").innerText()).toContain(sentence);
    expect(await page.locator("[data-part=send]").isDisabled()).toBe(true);
  });
});
