import { expect, test } from "@jest/globals";
import { toOpenApi30 } from "../../../../scripts/generate/editions/openapi-30.js";
import { refuseInvalid } from "../../../../scripts/generate/editions/validity.js";
import { part, readSpec } from "../../../support/spec.js";

test("An edition that is valid is accepted", async () => {
  await expect(refuseInvalid("edition.json", toOpenApi30(readSpec()))).resolves.toBeUndefined();
});

test("An edition that is not is refused with the place, and a sentence that says what to fix", async () => {
  const spec = toOpenApi30(readSpec());
  Object.assign(part(spec, "components", "schemas", "Link"), { type: "thing" });
  await expect(refuseInvalid("edition.json", spec)).rejects.toThrow(
    /^edition\.json#\/components\/schemas\/Link\/type must be .+\. Fix openapi\.yaml, or what derives this edition, /,
  );
});

test("A keyword that OpenAPI 3.0 does not have is named", async () => {
  const spec = toOpenApi30(readSpec());
  Object.assign(part(spec, "components", "schemas", "Link"), { prefixItems: [] });
  await expect(refuseInvalid("edition.json", spec)).rejects.toThrow(
    /^edition\.json#\/components\/schemas\/Link must not have the keyword "prefixItems"\. /,
  );
});
