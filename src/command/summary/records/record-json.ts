import { LosslessNumber, stringify } from "lossless-json";
import { type Kind, responses, schemas } from "../../../../generated/typescript/schema-tables.js";
import { parseWithExactNumbers } from "../../../response/exact-numbers.js";
import type { CustomerRecord } from "../record.js";

const outcomes: readonly unknown[] = ["summary", "no-usage", "refused", "failed"] satisfies CustomerRecord["outcome"][];
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const summaryKind: Kind = responses["getCustomerUsageSummary"]?.["200"] ?? "any";

/** A record as one line of JSON, without its end. What the spec says is a number is one, with the digits that came. */
export function recordToJson(record: CustomerRecord): string {
  return stringify({ ...record, summary: withNumbers(record.summary, summaryKind) }) ?? "";
}

/** Reads what `recordToJson` wrote. Undefined when it is something else, or has been cut off. */
export function parseRecord(json: string): CustomerRecord | undefined {
  const value = parsed(json);
  if (typeof value !== "object" || value === null) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record["customerId"] !== "string" || !outcomes.includes(record["outcome"])) return undefined;
  const { status, attempts } = record;
  return { ...(value as CustomerRecord), status: toNumber(status), attempts: toNumber(attempts) ?? 0 };
}

/** Puts a number where the spec has one. What is exact came as text, and nothing else of it tells `"0012"` from `0012`. */
function withNumbers(value: unknown, kind: Kind | undefined): unknown {
  if (kind === "number" || kind === "integer") {
    return typeof value === "string" && number.test(value) ? new LosslessNumber(value) : value;
  }
  const inner = typeof kind === "string" && Object.hasOwn(schemas, kind) ? schemas[kind] : kind;
  if (typeof inner !== "object" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, Array.isArray(inner) ? inner[0] : undefined));
  const properties = inner as Readonly<Record<string, Kind>>;
  const kindOf = (name: string) => (Object.hasOwn(properties, name) ? properties[name] : undefined);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withNumbers(item, kindOf(name))]));
}

function parsed(json: string): unknown {
  try {
    return parseWithExactNumbers(json);
  } catch {
    return undefined;
  }
}

function toNumber(value: unknown): number | null {
  return typeof value === "string" ? Number(value) : null;
}
