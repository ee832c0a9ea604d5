import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { GuidSet } from "../../src/bulk/guid-set.js";

test("A GUID is new once", () => {
  fc.assert(
    fc.property(fc.array(fc.uuid()), (guids) => {
      const set = new GuidSet();
      const known = new Set<string>();
      for (const guid of [...guids, ...guids]) {
        expect(set.add(guid)).toBe(!known.has(guid));
        known.add(guid);
      }
    }),
  );
});

test("Many that differ in a few digits are told apart, and all zeros is one as well", () => {
  const set = new GuidSet();
  const guids = Array.from({ length: 5000 }, (_, index) => `${index}`.padStart(8, "0")).flatMap((digits) => [
    `${digits}-0000-4000-8000-000000000000`,
    `00000000-0000-0000-0000-0000${digits}`,
  ]);
  expect(guids.filter((guid) => set.add(guid))).toHaveLength(10_000);
  expect(guids.filter((guid) => set.add(guid))).toHaveLength(0);
});

test.each(["", "customer-1", "00000000-0000-0000-0000-00000000000g", "00000000-0000-0000-0000-0000000000000"])(
  "%j is no GUID",
  (text) => {
    expect(new GuidSet().add(text)).toBeUndefined();
  },
);
