/** What the command ends with. */
export const exitCodes = {
  done: 0,
  /** It could not start, go on, or write what it had to. */
  notStarted: 1,
  /** `check` found a difference from the spec. */
  differs: 1,
  wrongUsage: 2,
  someFailed: 3,
  overBudget: 4,
} as const;

/** What shells expect of a process that a signal has ended: 128 and the number of the signal. */
export const signalExitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** The signals that end a command in order. */
export type EndingSignal = keyof typeof signalExitCodes;
