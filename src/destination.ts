import { operations } from "../generated/typescript/operations.js";
import { check } from "./errors.js";
import { parseUrl } from "./values.js";

/** Gives a URL as it may be sent to, with the token. */
export type CheckDestination = (url: string) => string;

const paths = Object.values(operations).map(({ path }) => path.split("/"));

/**
 * Makes the last check before a token is added: whatever an option of openapi-fetch or a middleware made of a request, it
 * goes to the client's own origin, and to a path of the contract. What is checked is what is sent, since a URL parser
 * may read a text in more than one way.
 *
 * @throws {ArgumentError} when a request would go elsewhere.
 */
export function destinationCheck(baseUrl: string): CheckDestination {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/$/, "");
  const isKnown = (path: string) => path.startsWith(`${prefix}/`) && isPathOfContract(path.slice(prefix.length));
  return (text) => {
    const url = parseUrl(text);
    check(
      url?.origin === origin && !url.username && !url.password && !url.href.includes("#") && isKnown(url.pathname),
      "The request would take the token to another address than baseUrl, or to a path that the contract does not know. Set baseUrl for the whole client, and leave paths as they are.",
    );
    return url.href;
  };
}

function isPathOfContract(path: string): boolean {
  const segments = path.split("/");
  return paths.some(
    (template) => template.length === segments.length && template.every((part, index) => fits(part, segments[index])),
  );
}

function fits(part: string, segment: string | undefined): boolean {
  return part.startsWith("{") ? segment !== "" : part === segment;
}
