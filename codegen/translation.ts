import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "./contract.js";
import { applyOverlays } from "./overlay.js";
import { textsOf } from "./texts.js";
import { isChinese, translationFaults, translationPath } from "./translation-faults.js";

/** Refuses a translation that is not whole or not up to date, with all of its faults. */
export async function checkTranslation(root: string): Promise<void> {
  const [contract, overlay] = await Promise.all([
    readFile(join(root, "openapi.yaml"), "utf8"),
    readFile(join(root, translationPath), "utf8").catch(() => {
      throw new Error(`${translationPath} cannot be read. Put the translation of openapi.yaml there.`);
    }),
  ]);
  const faults = translationFaults(contract, overlay);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** The contract in Traditional Chinese. */
export async function translatedContract(root: string, contract: Contract): Promise<Contract> {
  const temporary = await mkdtemp(join(tmpdir(), "translation-"));
  try {
    const [source, output] = [join(temporary, "contract.json"), join(temporary, "translated.json")];
    await writeFile(source, JSON.stringify(contract));
    await applyOverlays(root, source, [translationPath], output);
    return refuseEnglish(JSON.parse(await readFile(output, "utf8")));
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** An Overlay says nothing about a target that matches nothing, so what came of it is looked at. */
function refuseEnglish(translated: Contract): Contract {
  const left = textsOf(translated).find(({ text, isData }) => !isData && !isChinese(text));
  if (left) throw new Error(`${translationPath} does not reach the text at ${left.path.join(" / ")}: "${left.text}".`);
  return translated;
}
