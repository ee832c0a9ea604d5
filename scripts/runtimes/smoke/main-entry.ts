// As page.ts, with the main entry only.
import * as client from "partner-center-usage";
import { type Page, runChecks } from "./checks.js";

const page = globalThis as Page;
page.outcomes = runChecks({ client }, String(page.service));
