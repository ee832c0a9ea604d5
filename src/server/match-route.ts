import { type Route, routes } from "../../generated/typescript/local-server.js";

/** An operation that a request meets, with the values in its path. */
export interface MatchedRoute {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The routes of a path, by their method; none for an unknown path. */
export function matchRoutes(path: string): ReadonlyMap<string, MatchedRoute> {
  return new Map(
    routes.flatMap((route): [string, MatchedRoute][] => {
      const parameters = matchPath(route.path, path);
      return parameters ? [[route.method, { route, parameters }]] : [];
    }),
  );
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const expected = template.split("/");
  const actual = path.split("/");
  if (expected.length !== actual.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = actual[index] ?? "";
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined ? segment !== value : value === "") return undefined;
    if (name !== undefined) parameters[name] = decodeSegment(value);
  }
  return parameters;
}

/** A segment whose percent-encoding is broken is an id like any other, and no GUID. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
