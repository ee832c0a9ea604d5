import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { withOverlay } from "../../../scripts/generate/overlay.js";
import { readSpec } from "../../support/spec.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();
mkdirSync(join(folder, "overlays"));

/** The spec with an Overlay that has these actions. */
function changed(actions: string) {
  const text = `overlay: 1.0.0\ninfo: { title: Test, version: 1.0.0 }\n${actions}`;
  writeFileSync(join(folder, "overlays/test.yaml"), text);
  return withOverlay(folder, readSpec(), "overlays/test.yaml");
}

describe("An Overlay", () => {
  test("changes what its actions match", async () => {
    const { info } = await changed("actions:\n  - target: $.info\n    update: { title: Another title }\n");
    expect(info).toMatchObject({ title: "Another title", version: readSpec().info.version });
  });

  test.each([
    [
      "an action that matches nothing",
      "actions:\n  - target: $.info\n    update: { title: A }\n  - target: $.components.schemas.Gone\n    remove: true\n",
      "overlays/test.yaml:6:5 This action matches nothing: $.components.schemas.Gone. Fix or remove it.",
    ],
    [
      "a target that is no JSONPath",
      "actions:\n  - target: $.info[\n    remove: true\n",
      /^overlays\/test\.yaml:4:5 The target of this action is no JSONPath: .+\. Fix it\.$/,
    ],
    [
      "an action without a target",
      "actions:\n  - remove: true\n",
      "overlays/test.yaml:4:5 This action has no target. Give it one.",
    ],
    ["no actions", "", "overlays/test.yaml:1:1 This is no OpenAPI Overlay. Give it a list of `actions`."],
  ])("is refused for %s, with the place", async (_, actions, message) => {
    await expect(changed(actions)).rejects.toThrow(message);
  });

  test("that is not there is named", async () => {
    await expect(withOverlay(folder, readSpec(), "overlays/gone.yaml")).rejects.toThrow(
      "overlays/gone.yaml cannot be read. Put an OpenAPI Overlay there.",
    );
  });
});
