// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
/** One operation: where it is called, and what it responds with. */
export interface Route {
  readonly operation: string;
  readonly method: string;
  /** The path with its parameters in braces. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly requestHeaders: readonly string[];
  /** By the status. */
  readonly responses: { readonly [status: string]: RouteResponse };
}

/** What the spec says of a response. */
export interface RouteResponse {
  /** Each header by its name, with the value of its example, or null where it has none. */
  readonly headers: { readonly [name: string]: string | null };
  readonly mediaTypes: readonly string[];
  /** The root element of a body in XML. */
  readonly xmlRoot?: XmlElement;
  /** The first example of the body. */
  readonly example?: unknown;
  /** The path of each property that every example of the body has, such as `/budget/attributes`. */
  readonly propertiesOfAllExamples?: readonly string[];
}

/** An XML element: the name of a schema in `xmlElements`, or written out. */
export type XmlElement = string | XmlElementParts;

export interface XmlElementParts {
  /** The element's name where it is a root or an item of a list. A property is named after itself. */
  readonly name?: string;
  /** The properties that hold elements. */
  readonly children?: { readonly [property: string]: XmlElement };
  readonly items?: XmlElement;
}

/** The operations of the spec. */
export declare const routes: readonly Route[];

/** How a value of each named schema is written in XML. */
export declare const xmlElements: { readonly [schema: string]: XmlElementParts };

/** The text of each scenario, by its file's name and in the order of these. */
export declare const scenarios: { readonly [file: string]: string };
