import { isMap, isSeq } from "yaml";
import { type Text, type TextProperty, textsOf } from "./texts.js";
import { readYaml, type YamlFile } from "./yaml-file.js";

/** The path of the translation. */
export const translationPath = "overlays/zh-TW.yaml";

/** An action of the Overlay, as far as it could be read. */
interface Action {
  readonly location: string;
  /** The text that it translates, as its target. */
  readonly target?: string;
  /** What is wrong with its form. */
  readonly problem?: string;
}

/** Every reason why the translation is not complete and up to date: a sentence with its location. */
export function findTranslationProblems(specText: string, overlayText: string): string[] {
  const spec = readYaml("openapi.yaml", specText);
  const overlay = readYaml(translationPath, overlayText);
  const actions = overlay.document.get("actions", true);
  if (!isSeq(actions)) return [`${translationPath}:1:1 This is no OpenAPI Overlay. Give it a list of \`actions\`.`];
  const texts = textsOf(spec.document.toJS());
  const read = actions.items.map((item) => readAction(overlay, item));
  return [...missingActions(spec, texts, read), ...wrongActions(texts, read)];
}

/** Whether a text is in Chinese. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function missingActions(
  { document, locationOf }: YamlFile,
  texts: readonly Text[],
  actions: readonly Action[],
): string[] {
  const translated = new Set(actions.map(({ target }) => target));
  return texts.flatMap((text) => {
    const target = targetOf(text);
    if (text.isData || translated.has(target)) return [];
    translated.add(target); // a text that stands in several locations needs one action
    const location = locationOf(document.getIn(text.path, true));
    return `${location} This ${text.property} has no translation. Add an action to ${translationPath} with this target: ${target}`;
  });
}

function wrongActions(texts: readonly Text[], actions: readonly Action[]): string[] {
  const locations = new Map<string, string>();
  return actions.flatMap(({ location, target = "", problem }) => {
    const matched = texts.filter((text) => targetOf(text) === target);
    const earlier = locations.get(target);
    if (target) locations.set(target, earlier ?? location);
    if (problem) return `${location} ${problem}`;
    if (earlier) return `${location} This action has the same target as the one at ${earlier}. Remove one of them.`;
    if (matched.length === 0) {
      return `${location} This action matches nothing in openapi.yaml, so its English text has changed or is gone. Fix or remove it.`;
    }
    if (matched.some(({ isData }) => isData)) {
      return `${location} This action also translates an example, which is what the service sends. Reword one of the two.`;
    }
    return [];
  });
}

function targetOf({ property, text }: Pick<Text, "property" | "text">): string {
  return `$..[?@.${property} == ${JSON.stringify(text)}]`;
}

const form = `Write its target as ${targetOf({ property: "description", text: "…" })}, or so with summary or title.`;

function readAction({ locationOf }: YamlFile, item: unknown): Action {
  const location = locationOf(item);
  const { target, update, ...others }: Record<string, unknown> = isMap(item) ? item.toJSON() : {};
  if (typeof target !== "string" || typeof update !== "object" || update === null || Object.keys(others).length > 0) {
    return { location, problem: "This action needs a `target` and an `update`, and nothing else." };
  }
  const property = propertyOf(target);
  if (!property) return { location, problem: `This action is not keyed by an English text. ${form}` };
  const [translation, ...more] = Object.values(update);
  if (more.length > 0 || typeof translation !== "string" || !(property in update)) {
    return { location, target, problem: `This action must update the ${property}, with text, and nothing else.` };
  }
  if (!isChinese(translation))
    return { location, target, problem: "This translation is not in Chinese. Translate it." };
  return { location, target };
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
