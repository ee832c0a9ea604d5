import { expect, test } from "@jest/globals";
import { jsonWriter } from "../../../../src/command/summary/formats/json.js";
import { writeInOrder } from "../../../../src/command/summary/output/write-in-order.js";
import { recordOf } from "../formats/records.js";

const idsIn = (json: string) => JSON.parse(json).map(({ customerId }: { customerId: string }) => customerId);

/** A sink that refuses every text with this in it. */
function sinkWithout(refused: string) {
  const sink = {
    text: "",
    isClosed: false,
    isRemoved: false,
    write: async (text: string) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (text.includes(refused)) throw new Error("refused");
      sink.text += text;
    },
    close: async () => {
      sink.isClosed = true;
    },
    remove: async () => {
      sink.isRemoved = sink.isClosed;
    },
  };
  return sink;
}

const outputTo = (sink: ReturnType<typeof sinkWithout>) =>
  writeInOrder({ sink, writer: jsonWriter(), finished: new Set(), describe: (error) => error });

test("Texts are written one after the other, however they are called", async () => {
  const sink = sinkWithout("nothing");
  const output = await outputTo(sink);
  const ids = Array.from({ length: 20 }, (_, index) => `c-${index}`);
  for (const customerId of ids) void output.write(recordOf({ customerId }));
  await output.close();
  expect(idsIn(sink.text)).toEqual(ids);
  expect(sink.isClosed).toBe(true);
});

test.each([
  ["the first", []],
  ["a later", ["a"]],
])("When %s record cannot be written, the array is closed nevertheless and each later call fails", async (_, ids) => {
  const sink = sinkWithout("broken");
  const output = await outputTo(sink);
  for (const customerId of ids) await output.write(recordOf({ customerId }));
  await expect(output.write(recordOf({ customerId: "broken" }))).rejects.toThrow("refused");
  await expect(output.write(recordOf({ customerId: "next" }))).rejects.toThrow("refused");
  await expect(output.close()).rejects.toThrow("refused");
  expect(idsIn(sink.text)).toEqual(ids);
  expect(sink.isClosed).toBe(true);
});

test("A sink that does not take the start is closed, and then removed", async () => {
  const sink = sinkWithout("[");
  await expect(outputTo(sink)).rejects.toThrow("refused");
  expect(sink.isRemoved).toBe(true);
});

test("An end that cannot be written is told", async () => {
  const sink = sinkWithout("]");
  const output = await outputTo(sink);
  await expect(output.close()).rejects.toThrow("refused");
});
