import { type EndingSignal, signalExitCodes } from "./exit-codes.js";

/** The reason of the command's signal: somebody wants it to end. */
export class Interruption extends Error {
  override readonly name = "Interruption";
  readonly exitCode: number;

  constructor(signal: EndingSignal) {
    super(signal);
    this.exitCode = signalExitCodes[signal];
  }
}
