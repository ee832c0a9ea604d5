import type { MediaTypeObject, ResponseObject } from "openapi-typescript";
import type { Schema, Spec } from "./document.js";
import { resolve } from "./resolve.js";

/** The schema of a response body. Every media type of a response holds the same value, so the first one counts. */
export function bodySchemaOf(spec: Spec, response: ResponseObject): Schema | undefined {
  return mediaTypesOf(spec, response)
    .map(([, { schema }]) => schema as Schema | undefined)
    .find(Boolean);
}

/** The media types of a response, in the spec's order. */
export function mediaTypesOf(spec: Spec, response: ResponseObject): [name: string, mediaType: MediaTypeObject][] {
  return Object.entries(response.content ?? {}).map(([name, mediaType]) => [name, resolve(spec, mediaType)]);
}
