/** One point in which a response and the spec differ. It holds names, types and formats, and no value of the response. */
export type Difference =
  | { readonly kind: "unknown-status"; readonly status: number }
  /** `received` is null where there is no media type. */
  | { readonly kind: "media-type"; readonly expected: readonly string[]; readonly received: string | null }
  | { readonly kind: "missing-header"; readonly header: string }
  | { readonly kind: "unknown-header"; readonly header: string }
  | { readonly kind: "body"; readonly problem: BodyProblem }
  | { readonly kind: "unknown-property"; readonly path: string; readonly received: string }
  /** `problem` is a clause of the validator, such as "must be number or null". */
  | { readonly kind: "wrong-value"; readonly path: string; readonly problem: string; readonly received: string }
  | { readonly kind: "missing-property"; readonly path: string }
  /** Only error responses came, by which nothing can be said of summaries. */
  | { readonly kind: "no-summary" };

/** Why a body cannot be compared. */
export type BodyProblem = "empty" | "not-decoded" | "not-utf-8" | "not-json" | "not-an-object" | "too-large";

/** What came of one request, and how it differs from the spec. */
export interface Comparison {
  readonly status: number;
  /** The media type without its parameters. Null where there is none. */
  readonly mediaType: string | null;
  readonly byteOrderMark: boolean;
  readonly differences: readonly Difference[];
  /** The path of each property of the spec that the body has. */
  readonly seen: readonly string[];
  /** The paths of those that hold an object or a list, and of the body itself: the empty one. */
  readonly objects: readonly string[];
}
