import type { Failure } from "../report.js";
import type { Look } from "./look.js";
import { widthOf, wrap } from "./text-width.js";

/** How many customers of one failure are listed. */
const listed = 20;

/** The lines of the customers without a result, with what to do about them. */
export function failureLines(failures: readonly Failure[], look: Look): readonly string[] {
  if (failures.length === 0) return [];
  const count = failures.reduce((sum, { customers }) => sum + customers.length, 0);
  return [look.bold(look.say.failures(count)), ...failures.flatMap((failure) => linesOf(failure, look))];
}

function linesOf({ status, code, advice, customers }: Failure, { say, width }: Look): readonly string[] {
  const title = status === null ? "" : say.status(status, code);
  const more = customers.length - listed;
  return [
    ...indented(2, wrap(title + advice, width - 2)),
    ...customers.slice(0, listed).flatMap(({ customerId, requestId }) => {
      if (requestId === null) return indented(4, [customerId]);
      const request = `${say.requestId} ${requestId}`;
      const line = `${customerId}  ${request}`;
      // Ids are there to be copied: they are not cut.
      return widthOf(line) + 4 <= width
        ? indented(4, [line])
        : [...indented(4, [customerId]), ...indented(6, [request])];
    }),
    ...(more > 0 ? indented(4, wrap(say.more(more), width - 4)) : []),
  ];
}

function indented(columns: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => " ".repeat(columns) + line);
}
