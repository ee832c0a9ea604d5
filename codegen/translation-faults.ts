import { isMap, isSeq } from "yaml";
import { type Text, type TextProperty, textsOf } from "./texts.js";
import { readYaml, type YamlFile } from "./yaml-file.js";

/** Where the translation lies. */
export const translationPath = "overlays/zh-TW.yaml";

/** An action of the Overlay, as far as it could be read. */
interface Action {
  readonly place: string;
  /** The text that it translates, as its target. */
  readonly target?: string;
  /** What is wrong with its form. */
  readonly fault?: string;
}

/** What keeps the translation from being whole and up to date: a sentence each, with its place. */
export function translationFaults(contractText: string, overlayText: string): string[] {
  const contract = readYaml("openapi.yaml", contractText);
  const overlay = readYaml(translationPath, overlayText);
  const actions = overlay.document.get("actions", true);
  if (!isSeq(actions)) return [`${translationPath}:1:1 This is no OpenAPI Overlay. Give it a list of \`actions\`.`];
  const texts = textsOf(contract.document.toJS());
  const read = actions.items.map((item) => readAction(overlay, item));
  return [...missingActions(contract, texts, read), ...faultyActions(texts, read)];
}

/** Whether a text is in Chinese. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function missingActions({ document, placeOf }: YamlFile, texts: readonly Text[], actions: readonly Action[]): string[] {
  const translated = new Set(actions.map(({ target }) => target));
  return texts.flatMap((text) => {
    const target = targetOf(text);
    if (text.isData || translated.has(target)) return [];
    translated.add(target); // a text that stands in several places needs one action
    const place = placeOf(document.getIn(text.path, true));
    return `${place} This ${text.property} has no translation. Add an action to ${translationPath} with this target: ${target}`;
  });
}

function faultyActions(texts: readonly Text[], actions: readonly Action[]): string[] {
  const places = new Map<string, string>();
  return actions.flatMap(({ place, target = "", fault }) => {
    const matched = texts.filter((text) => targetOf(text) === target);
    const earlier = places.get(target);
    if (target) places.set(target, earlier ?? place);
    if (fault) return `${place} ${fault}`;
    if (earlier) return `${place} This action has the same target as the one at ${earlier}. Remove one of them.`;
    if (matched.length === 0) {
      return `${place} This action matches nothing in openapi.yaml, so its English text has changed or is gone. Mend or remove it.`;
    }
    if (matched.some(({ isData }) => isData)) {
      return `${place} This action also translates an example, which is what the service sends. Word one of the two otherwise.`;
    }
    return [];
  });
}

function targetOf({ property, text }: Pick<Text, "property" | "text">): string {
  return `$..[?@.${property} == ${JSON.stringify(text)}]`;
}

const form = `Write its target as ${targetOf({ property: "description", text: "…" })}, or so with summary or title.`;

function readAction({ placeOf }: YamlFile, item: unknown): Action {
  const place = placeOf(item);
  const { target, update, ...others }: Record<string, unknown> = isMap(item) ? item.toJSON() : {};
  if (typeof target !== "string" || typeof update !== "object" || update === null || Object.keys(others).length > 0) {
    return { place, fault: "This action needs a `target` and an `update`, and nothing else." };
  }
  const property = propertyOf(target);
  if (!property) return { place, fault: `This action is not keyed by an English text. ${form}` };
  const [translation, ...more] = Object.values(update);
  if (more.length > 0 || typeof translation !== "string" || !(property in update)) {
    return { place, target, fault: `This action has to update the ${property}, with a text, and nothing else.` };
  }
  if (!isChinese(translation)) return { place, target, fault: "This translation is not in Chinese. Translate it." };
  return { place, target };
}

/** The property whose text a target names, if the target is of the one form. */
function propertyOf(target: string): TextProperty | undefined {
  const [, property, literal = ""] = /^\$\.\.\[\?@\.(description|summary|title) == (".*")\]$/.exec(target) ?? [];
  try {
    JSON.parse(literal);
  } catch {
    return undefined;
  }
  return property as TextProperty;
}
