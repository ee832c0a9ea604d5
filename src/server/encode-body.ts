import { stringify } from "lossless-json";
import Negotiator from "negotiator";
import type { RouteResponse } from "../../generated/typescript/local-server.js";
import { writeXml } from "./write-xml.js";

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A body as bytes, in the media type that the caller prefers among those that the spec has for the response. */
export function encodeBody(
  body: unknown,
  { mediaTypes, xmlRoot }: RouteResponse,
  accept: string,
): { readonly contentType: string; readonly bytes: Uint8Array } {
  const mediaType = negotiate(accept, mediaTypes);
  const isXml = mediaType.endsWith("xml") && xmlRoot !== undefined;
  const text = isXml ? writeXml(body, xmlRoot) : (stringify(body) ?? "");
  return { contentType: `${mediaType}; charset=utf-8`, bytes: Buffer.from(text, "utf8") };
}

/** A caller who accepts none of the media types gets the first, as from ASP.NET Web API. */
function negotiate(accept: string, mediaTypes: readonly string[]): string {
  const preferred = new Negotiator({ headers: { accept } }).mediaType([...mediaTypes]);
  return preferred ?? mediaTypes[0] ?? "application/json";
}

/** Bytes with the UTF-8 byte order mark before them. */
export function withByteOrderMark(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([byteOrderMark, bytes]);
}
