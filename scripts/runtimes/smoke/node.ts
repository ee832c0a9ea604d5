// For Node.js, Bun and Deno, and for Node.js after a bundler: every entry. One line of JSON comes out for each check.
import * as client from "partner-center-usage";
import * as auth from "partner-center-usage/auth";
import * as node from "partner-center-usage/node";
import * as server from "partner-center-usage/server";
import * as validate from "partner-center-usage/validate";
import * as validators from "partner-center-usage/validators";
import * as xml from "partner-center-usage/xml";
import { runChecks } from "./checks.js";

runChecks({ client, xml, validate, validators, node, auth, server }, String(process.argv[2])).then((outcomes) => {
  for (const outcome of outcomes) console.log(JSON.stringify(outcome));
});
