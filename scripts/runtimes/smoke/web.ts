// A bundle for a browser or an edge runtime: the entries that use no Node.js APIs.
import * as client from "partner-center-usage";
import * as validate from "partner-center-usage/validate";
import * as validators from "partner-center-usage/validators";
import * as xml from "partner-center-usage/xml";
import { type Outcome, runChecks } from "./checks.js";

export const run = (service: string): Promise<Outcome[]> => runChecks({ client, xml, validate, validators }, service);
