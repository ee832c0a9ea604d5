import { operations } from "../../generated/typescript/operations.js";
import { parseUrl } from "../arguments/base-url.js";
import { assertArgument } from "../errors.js";

/** Gives a URL in the form in which it may be sent, with the token. */
export type CheckDestination = (url: string) => string;

const paths = Object.values(operations).map(({ path }) => path.split("/"));

/**
 * Makes the last check before the token is added. Whatever an option of openapi-fetch or a middleware made of a request, it
 * goes to the client's own origin and to a path of the spec. The URL that was checked is the one that is sent, because two
 * parsers may read one text in two ways.
 *
 * @throws {ArgumentError} when a request would go elsewhere.
 */
export function destinationCheck(baseUrl: string): CheckDestination {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/$/, "");
  const isKnown = (path: string) => path.startsWith(`${prefix}/`) && isPathOfSpec(path.slice(prefix.length));
  return (text) => {
    const url = parseUrl(text);
    assertArgument(
      url?.origin === origin && !url.username && !url.password && !url.href.includes("#") && isKnown(url.pathname),
      "The request would take the token to another address than baseUrl, or to a path that the spec does not know. Set baseUrl for the whole client, and leave paths as they are.",
    );
    return url.href;
  };
}

function isPathOfSpec(path: string): boolean {
  const segments = path.split("/");
  return paths.some(
    (template) =>
      template.length === segments.length && template.every((part, index) => matches(part, segments[index])),
  );
}

function matches(part: string, segment: string | undefined): boolean {
  return part.startsWith("{") ? segment !== "" : part === segment;
}
