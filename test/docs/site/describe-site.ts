import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";
import { browserPath, notInstalled, startBrowser } from "../../../scripts/runtimes/browser.js";
import type { LoopbackServer } from "../../../scripts/support/loopback.js";
import { describeUnless } from "../../support/toolchain.js";
import { buildSite, serveSite } from "./site.js";

/** The built site on this machine, and a browser. */
export interface OpenSite {
  readonly url: string;
  readonly browser: Browser;
}

/** A block of tests of the built site in a browser. What it hands in can be used in hooks and tests. */
export function describeSite(name: string, tests: (site: OpenSite) => void): void {
  describeUnless(browserPath ? undefined : notInstalled, name, () => {
    let server: LoopbackServer;
    let browser: Browser;
    beforeAll(async () => {
      [server, browser] = await Promise.all([buildSite().then(serveSite), startBrowser()]);
    });
    afterAll(() => Promise.all([browser?.close(), server?.close()]));

    tests({
      get url() {
        return server.url;
      },
      get browser() {
        return browser;
      },
    });
  });
}
