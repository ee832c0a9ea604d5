import { validateHeaderName, validateHeaderValue } from "node:http";
import type { ScenarioResponse } from "./scenario.js";
import type { ScenarioValue } from "./scenario-value.js";

/** The longest delay that a timer takes; with a longer one, it fires at once. */
const longestDelayMs = 2 ** 31 - 1;

/** Makes a response of what a scenario says, and refuses what Node.js could not send. */
export function checkResponse(response: ScenarioValue): ScenarioResponse {
  const names = response.requireObject("a status");
  response.refuseOthers(names, ["status", "headers", "body", "text", "byteOrderMark", "delayMs"]);
  const [headers, text, byteOrderMark] = [response.at("headers"), response.at("text"), response.at("byteOrderMark")];
  const status = response.at("status").number();
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw response.at("status").error("must be an integer from 200 to 599.");
  }
  const delayMs = response.at("delayMs").value === undefined ? 0 : response.at("delayMs").number();
  if (!(delayMs >= 0 && delayMs <= longestDelayMs)) {
    throw response.at("delayMs").error(`must be a number of milliseconds from 0 to ${longestDelayMs}.`);
  }
  if (headers.value !== undefined) checkHeaders(headers);
  if (response.at("body").value !== undefined && text.value !== undefined) {
    throw response.error("has both a body and a text. Leave one of them out.");
  }
  if (text.value !== undefined) text.requireText();
  if (byteOrderMark.value !== undefined && typeof byteOrderMark.value !== "boolean") {
    throw byteOrderMark.error("must be true or false.");
  }
  return { ...(response.value as ScenarioResponse), status, delayMs };
}

function checkHeaders(headers: ScenarioValue): void {
  for (const name of headers.requireObject("a string or null for each header"))
    checkHeader(name, headers.inBrackets(name));
}

function checkHeader(name: string, header: ScenarioValue): void {
  const value = header.value === null ? "" : header.requireText();
  try {
    validateHeaderName(name);
  } catch {
    throw header.error("is not a header name. Use letters, digits and hyphens.");
  }
  if (/[\r\n]/.test(value)) throw header.error("holds a line break. Write the value on one line.");
  try {
    validateHeaderValue(name, value);
  } catch {
    throw header.error("holds a character that a header cannot have. Write the value in ASCII.");
  }
  // Node.js throws when such a response is sent.
  if (/^trailer$/i.test(name)) {
    throw header.error("announces headers after the body, which the server does not send. Leave it out.");
  }
}
