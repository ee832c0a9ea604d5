/** Where a node of the document is; Redocly's package exports no types. */
export interface Location {
  /** Its JSON pointer, after a `#`. */
  readonly pointer: string;
  /** The same, after the name of the file. */
  readonly absolutePointer: string;
  child(path: readonly string[]): Location;
  /** The same place, reported at its key. */
  key(): Location;
}

/** The part of Redocly's rule context that is used here. */
export interface RuleContext {
  readonly key: string;
  readonly location: Location;
  report(problem: { readonly message: string; readonly location: Location | readonly Location[] }): void;
  /** Follows a reference; what points at nothing has no node. */
  resolve(node: unknown): { readonly node?: unknown; readonly location?: Location };
}
