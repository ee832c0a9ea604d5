// Runs a page's script in Node.js: load.js SCRIPT SERVICE
import { pathToFileURL } from "node:url";
import type { Page } from "./checks.js";

const page = globalThis as Page;
const [script = "", service] = process.argv.slice(2);
page.service = service;
await import(pathToFileURL(script).href);
for (const outcome of (await page.outcomes) ?? []) console.log(JSON.stringify(outcome));
