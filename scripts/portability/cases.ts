import type { Spec } from "../openapi/document.js";
import { examplesOf } from "./examples.js";

/** A response that a client has to cope with. Each has a customer of its own, so that one server has them all. */
export interface PortabilityCase {
  readonly name: string;
  readonly check: "examples" | "nulls" | "errors";
  readonly customerId: string;
  readonly status: number;
  /** The body as a value; undefined for one that is no JSON. */
  readonly body?: unknown;
  readonly text?: string;
  readonly contentType?: string;
}

type Described = Omit<PortabilityCase, "customerId">;

const nulls: readonly Described[] = [
  {
    name: "nullObjects",
    check: "nulls",
    status: 200,
    body: { totalCost: 1.5, budget: null, customerSpendingBudget: null, attributes: null, links: { self: null } },
  },
  {
    name: "nullInBudget",
    check: "nulls",
    status: 200,
    body: { billingEndDate: null, links: null, budget: { amount: null, attributes: null } },
  },
  { name: "nullCode", check: "nulls", status: 404, body: { code: null, description: "None.", data: null } },
];

const errors: readonly Described[] = [
  { name: "emptyNotFound", check: "errors", status: 404, text: "" },
  {
    name: "plainTextUnauthorized",
    check: "errors",
    status: 401,
    text: "The token could not be read.",
    contentType: "text/plain",
  },
  {
    name: "htmlBadGateway",
    check: "errors",
    status: 502,
    text: "<html><body><h1>502 Bad Gateway</h1></body></html>",
    contentType: "text/html",
  },
];

/** Every example of the spec, the null objects, and the errors that are no JSON. */
export function casesOf(spec: Spec): readonly PortabilityCase[] {
  const examples = examplesOf(spec).map((example): Described => ({ ...example, check: "examples" }));
  return [...examples, ...nulls, ...errors].map((one, index) => ({ ...one, customerId: customerIdOf(index + 1) }));
}

// A GUID of version 4: some validators look at that digit.
const customerIdOf = (number: number): string => `00000000-0000-4000-8000-${`${number}`.padStart(12, "0")}`;
