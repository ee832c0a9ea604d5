import { version } from "../../../generated/typescript/operations.js";
import { findAbsentProperties } from "./compare/absent-properties.js";
import type { SpecTables } from "./compare/compare-response.js";
import type { Comparison, Difference } from "./compare/difference.js";

/** What `check` found, to be printed or written as JSON. It holds no id, name, amount or token. */
export interface Report {
  readonly specVersion: string;
  /** In the order of the customers, whose ids are left out. */
  readonly responses: readonly Pick<Comparison, "status" | "mediaType" | "byteOrderMark" | "differences">[];
  /** What is true of all responses together, such as a property that no summary had. */
  readonly overall: readonly Difference[];
  /** What no summary had, and only some customers have. This is no difference. */
  readonly notSent: readonly string[];
  /** How many differences there are. */
  readonly count: number;
}

const success = 200;
/** A customer without usage has no summary. */
const notFound = 404;

/** Sums up what was found. */
export function createReport(comparisons: readonly Comparison[], spec: SpecTables): Report {
  const summaries = comparisons.filter(({ status }) => status === success);
  const absent = absentProperties(summaries, spec);
  const overall: Difference[] = [
    ...(comparisons.some(({ status }) => status === success || status === notFound) ? [] : [noSummary]),
    ...absent.missing.map((path) => ({ kind: "missing-property" as const, path })),
  ];
  const responses = comparisons.map(({ status, mediaType, byteOrderMark, differences }) => {
    return { status, mediaType, byteOrderMark, differences };
  });
  const count = overall.length + responses.flatMap(({ differences }) => differences).length;
  return { specVersion: version, responses, overall, notSent: absent.optional, count };
}

const noSummary = { kind: "no-summary" } as const;

function absentProperties(summaries: readonly Comparison[], { responses, kinds, schemas }: SpecTables) {
  const inEveryExample = responses[success]?.propertiesOfAllExamples ?? [];
  return findAbsentProperties(summaries, kinds[success] ?? "any", schemas, inEveryExample);
}
