import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Spec } from "../openapi/document.js";
import { withOverlay } from "./overlay.js";
import { textsOf } from "./texts.js";
import { findTranslationProblems, isChinese, translationPath } from "./translation-problems.js";

/** Refuses a translation that is not complete or not up to date, with all of its problems. */
export async function checkTranslation(root: string): Promise<void> {
  const [spec, overlay] = await Promise.all([
    readFile(join(root, "openapi.yaml"), "utf8"),
    readFile(join(root, translationPath), "utf8").catch(() => {
      throw new Error(`${translationPath} cannot be read. Put the translation of openapi.yaml there.`);
    }),
  ]);
  const problems = findTranslationProblems(spec, overlay);
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** The spec in Traditional Chinese. */
export async function translatedSpec(root: string, spec: Spec): Promise<Spec> {
  return refuseEnglish(await withOverlay(root, spec, translationPath));
}

/** An Overlay says nothing about a target that matches nothing, so what came of it is looked at. */
function refuseEnglish(translated: Spec): Spec {
  const left = textsOf(translated).find(({ text, isData }) => !isData && !isChinese(text));
  if (left) throw new Error(`${translationPath} does not reach the text at ${left.path.join(" / ")}: "${left.text}".`);
  return translated;
}
