// A bundle for a browser or an edge runtime. The page says where the service is before it loads this.
import type { Page } from "./checks.js";
import { run } from "./web.js";

const page = globalThis as Page;
page.outcomes = run(String(page.service));
