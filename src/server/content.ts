import { stringify } from "lossless-json";
import Negotiator from "negotiator";
import { type Contract, type OperationObject, responseOf } from "./contract.js";
import { toXml } from "./xml.js";

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The media type to answer in. One that nobody offers is answered with the first, as ASP.NET Web API does. */
export function negotiate(accept: string, offered: readonly string[]): string {
  const preferred = new Negotiator({ headers: { accept } }).mediaType([...offered]);
  return preferred ?? offered[0] ?? "application/json";
}

/** A body as bytes, in the media type that the caller prefers among those that the contract has for the status. */
export function encodeBody(
  contract: Contract,
  operation: OperationObject,
  answer: { readonly status: number; readonly body: unknown },
  accept: string,
): { contentType: string; bytes: Uint8Array } {
  const { content = {} } = responseOf(contract, operation, answer.status);
  const mediaType = negotiate(accept, Object.keys(content));
  const schema = content[mediaType]?.schema;
  const text =
    mediaType.endsWith("xml") && schema ? toXml(contract, schema, answer.body) : (stringify(answer.body) ?? "");
  return { contentType: `${mediaType}; charset=utf-8`, bytes: Buffer.from(text, "utf8") };
}

/** Bytes with the UTF-8 byte order mark before them. */
export function withMark(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([mark, bytes]);
}
