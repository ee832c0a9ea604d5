/** A language with a generated client. All that is written by hand for it is in `clients/<name>/`. */
export interface GeneratedClient {
  readonly name: string;
  /** How many runners share the wire cases; more than one where a runner does its jobs in order. Default: 1. */
  readonly runners?: number;
}

/** To add a language, add its folder to clients/ and one line here. */
export const generatedClients: readonly GeneratedClient[] = [
  { name: "python" },
  { name: "go" },
  { name: "java" },
  { name: "kotlin" },
  { name: "rust" },
  { name: "php", runners: 8 },
  // Threads of one process would take each other's connections: Typhoeus has one pool for all clients.
  { name: "ruby", runners: 8 },
  { name: "csharp" },
];
