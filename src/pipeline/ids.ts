import type { Policy } from "./pipeline.js";

const headerNames = { requestId: "ms-requestid", correlationId: "ms-correlationid" } as const;

/** Gives a call the ids that it lacks. All its attempts send the same. */
export function idPolicy(): Policy {
  return (next) => (request, context, signal) => {
    for (const id of ["requestId", "correlationId"] as const) {
      const name = headerNames[id];
      context[id] = request.headers.get(name) ?? newId();
      request.headers.set(name, context[id]);
    }
    return next(request, context, signal);
  };
}

/** A GUID, as the service writes them. It only has to differ from others, so chance will do where there is no `crypto`. */
function newId(): string {
  if (typeof crypto !== "undefined" && crypto.randomUUID) return crypto.randomUUID();
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () => Math.floor(Math.random() * 16).toString(16));
}
