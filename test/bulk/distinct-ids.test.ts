import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { distinctIds } from "../../src/bulk/distinct-ids.js";

test("Each id comes once, in the order of its first time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("a", "b", "c", "d", "e")), async (ids) => {
      const distinct: string[] = [];
      for await (const id of distinctIds(ids)) distinct.push(id);
      expect(distinct).toEqual([...new Set(ids)]);
    }),
  );
});

test("Ids are read when they are asked for, also from an async iterable", async () => {
  let read = 0;
  async function* ids() {
    for (;;) yield `customer-${read++}`;
  }
  const distinct = distinctIds(ids());
  expect(await distinct.next()).toEqual({ done: false, value: "customer-0" });
  expect(read).toBe(1);
});
