/** How far a run has come. */
export interface ProgressState {
  readonly done: number;
  /** Undefined while nobody knows. */
  readonly total: number | undefined;
  readonly elapsedMs: number;
  /** Customers a second, of late. Undefined at first. */
  readonly rate: number | undefined;
  /** How many requests have been throttled. */
  readonly throttled: number;
}
