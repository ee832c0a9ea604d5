import type { RouteResponse } from "../../../../generated/typescript/local-server.js";
import type { Kind } from "../../../../generated/typescript/schema-tables.js";
import { readMediaType } from "../../../response/media-type.js";
import type { TransportResponse } from "../../../transport/transport.js";
import { parseBody, startsWithByteOrderMark } from "./body.js";
import { pathsOf, unknownProperties, wrongValues } from "./body-differences.js";
import type { Comparison, Difference } from "./difference.js";
import { compareHeaders } from "./headers.js";
import { findProperties } from "./properties.js";
import { hiddenName, nameFilter, scalarsIn } from "./shown-name.js";

/** What the spec says of one operation's responses. */
export interface SpecTables {
  /** By the status. */
  readonly responses: Readonly<Record<string, RouteResponse>>;
  /** The kind of each body, by the status. */
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly schemas: Readonly<Record<string, Kind>>;
}

/** Compares a response with the spec, as it came. `secrets` are texts that no name in the result may hold. */
export function compareResponse(spec: SpecTables, response: TransportResponse, secrets: readonly string[]): Comparison {
  const { status, headers, body } = response;
  const parsed = parseBody(response);
  const value = "value" in parsed ? parsed.value : undefined;
  const show = nameFilter([...secrets, ...[...headers.values()], ...scalarsIn(value)]);
  const mediaType = shownMediaType(headers, show);
  const facts = { status, mediaType, byteOrderMark: startsWithByteOrderMark(body) };
  const listed = Object.hasOwn(spec.responses, status) ? spec.responses[status] : undefined;
  if (!listed) return { ...facts, differences: [{ kind: "unknown-status", status }], seen: [], objects: [] };
  const around = [
    ...compareMediaType(listed.mediaTypes, mediaType),
    ...compareHeaders(Object.keys(listed.headers), headers, show),
  ];
  if ("problem" in parsed) {
    const differences: Difference[] = [...around, { kind: "body", problem: parsed.problem }];
    return { ...facts, differences, seen: [], objects: [] };
  }
  const kind = spec.kinds[status];
  const properties = findProperties(value, kind ?? "any", spec.schemas);
  const differences = [...around, ...unknownProperties(properties, show), ...wrongValues(value, kind)];
  const known = properties.filter(({ isKnown }) => isKnown);
  const objects = known.filter(({ value: member }) => typeof member === "object" && member !== null);
  return { ...facts, differences, seen: pathsOf(known), objects: ["", ...pathsOf(objects)] };
}

/** The request asks for JSON, so XML is not expected, although the spec has it. */
function compareMediaType(mediaTypes: readonly string[], received: string | null): Difference[] {
  const expected = mediaTypes.filter((name) => name.endsWith("json"));
  return received !== null && expected.includes(received) ? [] : [{ kind: "media-type", expected, received }];
}

/** The media type, where its two parts may be shown. */
function shownMediaType(headers: Headers, show: (name: string) => string): string | null {
  const name = readMediaType(headers.get("Content-Type"))?.name;
  if (name === undefined) return null;
  // A plus sign, as in application/problem+json, is in no other name.
  const parts = name.split(/[/+]/);
  return parts.every((part) => show(part) === part) ? name : hiddenName;
}
