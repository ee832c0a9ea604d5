#!/usr/bin/env node
import { version } from "../../generated/typescript/operations.js";
import { endProcess } from "./end-process.js";
import { processContext } from "./process-context.js";
import { run } from "./run.js";

const context = processContext(process);
const exitCode = await run(context, version);
await context.stdout.write("").catch(() => {}); // what was written before may be under way
// Not left to end by itself: standard input may be open, and connections that are kept alive.
endProcess(process, exitCode);
