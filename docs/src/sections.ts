import { definitionsOf, responsesOf, type ShownOperation, type Spec, shownOperations } from "./spec.js";

/** A section of the reference. `reference.` and its kind are the key of its title. */
export interface Section {
  readonly kind: Kind;
  /** The anchor. */
  readonly id: string;
  /** The operation that it is about; none where it is about all of them. */
  readonly operation?: ShownOperation;
}

type Kind =
  | "request"
  | "samples"
  | "authorization"
  | "parameters"
  | "responses"
  | "examples"
  | "throttling-and-retries"
  | "error-codes"
  | "definitions"
  | "downloads";

/** The sections of the reference, in order: what all operations share stands where a reader of the first needs it. */
export function sectionsOf(spec: Spec): Section[] {
  const [first, ...others] = shownOperations(spec);
  const shared = (kind: Kind): Section => ({ kind, id: kind });
  const about = (operation: ShownOperation | undefined, ...kinds: readonly Kind[]): Section[] =>
    operation ? kinds.map((kind) => ({ kind, id: operation.prefix + kind, operation })) : [];
  const after = (operation: ShownOperation | undefined): Section[] => [
    ...about(operation, "responses", "examples"),
    ...(operation?.throttling ? about(operation, "throttling-and-retries") : []),
    ...(operation && hasErrorCodes(spec, operation) ? about(operation, "error-codes") : []),
  ];
  return [
    ...about(first, "request", "samples"),
    shared("authorization"),
    ...about(first, "parameters"),
    ...after(first),
    ...others.flatMap((operation) => [...about(operation, "request", "samples", "parameters"), ...after(operation)]),
    shared("definitions"),
    shared("downloads"),
  ];
}

/** The sections in groups, each of which has samples beside its facts: those of an operation, and what stands among them. */
export function sectionGroupsOf(spec: Spec): Section[][] {
  const groups: Section[][] = [];
  for (const section of sectionsOf(spec)) {
    if (section.kind === "request") groups.push([]);
    groups.at(-1)?.push(section);
  }
  return groups;
}

/** The title of a section. It names the operation only where there are several. */
export function titleOf(spec: Spec, { kind, operation }: Section, t: App.Locals["t"]): string {
  const section = t(`reference.${kind}`);
  if (!operation || shownOperations(spec).length === 1) return section;
  const { summary = operation.id } = operation.definition;
  return t("reference.sectionOf", { operation: summary, section, interpolation: { escapeValue: false } });
}

/** The anchors and titles of the subsections of a section. */
export function itemsOf(spec: Spec, { kind, operation }: Section): { id: string; title: string }[] {
  if (kind === "responses" && operation)
    return responsesOf(spec, operation).map(({ status }) => ({ id: responseId(operation, status), title: status }));
  if (kind !== "definitions") return [];
  return definitionsOf(spec).map(({ name }) => ({ id: definitionId(name), title: name }));
}

function hasErrorCodes(spec: Spec, operation: ShownOperation): boolean {
  return responsesOf(spec, operation).some(({ errorCodes }) => errorCodes.length > 0);
}

export const parameterId = ({ prefix }: ShownOperation, name: string) => `${prefix}parameter-${name}`;
export const responseId = ({ prefix }: ShownOperation, status: string) => `${prefix}response-${status}`;
export const exampleId = ({ prefix }: ShownOperation, status: string) => `${prefix}example-${status}`;
export const definitionId = (name: string) => `definition-${name.toLowerCase()}`;
export const propertyId = (definition: string, name: string) => `${definitionId(definition)}-${name.toLowerCase()}`;
