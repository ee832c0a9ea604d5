import { version } from "../../generated/typescript/operations.js";
import type { Policy } from "./pipeline.js";

/** Only browsers have a location. They send a name of their own, and some ask the service for leave to send another. */
const isBrowser = typeof location !== "undefined";

/** Says who calls: this package, and what the caller adds. A header that the caller sets stays. */
export function userAgentPolicy(suffix: string | undefined): Policy {
  const userAgent = [`partner-center-usage/${version}`, suffix].filter(Boolean).join(" ");
  return (next) => (request, context, signal) => {
    if (!isBrowser && !request.headers.has("user-agent")) request.headers.set("user-agent", userAgent);
    return next(request, context, signal);
  };
}
