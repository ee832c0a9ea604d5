/** One response of a scenario. */
export interface ScenarioResponse {
  readonly status: number;
  /** Headers to add or to replace; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** The body as a value, sent as JSON or XML as the caller asks. Numbers keep their digits. */
  readonly body?: unknown;
  /** The body as text, for anything else; its `Content-Type` is in `headers`. */
  readonly text?: string;
  /** Whether a byte order mark comes first. Default: on a success, as in the real service. */
  readonly byteOrderMark?: boolean;
  /** How long the response is delayed, in milliseconds. Default: 0. */
  readonly delayMs?: number;
}

/** Which requests a scenario is for: every condition that is given must hold. */
export interface ScenarioCondition {
  readonly operation?: string;
  readonly token?: "missing";
  /** Path values that must be equal. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Regular expressions that path values must not match. */
  readonly parametersUnlike?: Readonly<Record<string, string>>;
}

/** One file of the scenarios folder. */
export interface Scenario {
  /** The file's name without its number and extension. */
  readonly name: string;
  readonly title: string;
  readonly when: ScenarioCondition;
  /** The responses in order; the last one repeats. */
  readonly responses: readonly ScenarioResponse[];
  /** Why the responses are not what the spec says, where they are not. */
  readonly beyondTheSpec?: string;
}
