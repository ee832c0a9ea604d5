// What a bundler makes for a browser or an edge runtime. Who loads it has said where the service is.
import type { Page } from "./checks.js";
import { run } from "./web.js";

const page = globalThis as Page;
page.outcomes = run(String(page.service));
