import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

// Not chromium-browser: on Ubuntu that only asks for a snap.
const paths = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

/** Where Chromium is, or undefined when it is not installed. */
export const browserPath: string | undefined = paths.find((path) => existsSync(path));

export const notInstalled = "Chromium is not installed: apt-get install chromium";

/** Starts Chromium with an empty profile. It reaches this machine and no other. */
export async function startBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error(`${notInstalled}. With CI set, what needs it is not skipped.`);
  return chromium.launch({
    executablePath: browserPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}
