import { unicodeEscape } from "../../../redaction/printable.js";
import type { RecordWriter } from "./format.js";

const steering = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu;

/** Makes what steers a terminal visible, such as in the name of a customer. In JSON it means the same as before. */
export function forTerminal(writer: RecordWriter): RecordWriter {
  return {
    start: () => visible(writer.start()),
    record: (record) => visible(writer.record(record)),
    end: () => visible(writer.end()),
  };
}

function visible(text: string): string {
  return text.replace(steering, unicodeEscape);
}
