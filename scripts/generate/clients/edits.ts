import { isMap, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";

/** A change of one of the generator's own templates. */
export interface Edit {
  /** The template, by its path in the generator's folder of templates. */
  readonly file: string;
  /** A text that occurs in it exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Where it is written, as file:line. */
  readonly location: string;
}

const keys = ["find", "replace", "why"];

/** Reads edits: for each template, by its path, a list of what to `find`, by what to `replace` it, and `why`. */
export function readEdits(text: string, path: string): Edit[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error) throw new Error(`${path} is not valid YAML: ${error.message}`);
  const locationOf = ({ range }: Node) => `${path}:${lineCounter.linePos(range?.[0] ?? 0).line}`;
  if (document.contents && !isMap(document.contents))
    throw new Error(`${locationOf(document.contents)} names no template. Write the edits below the path of theirs.`);
  const templates = (document.contents?.items ?? []) as Pair<Scalar<string>, unknown>[];
  return templates.flatMap(({ key, value }) => {
    if (!isSeq<YAMLMap>(value))
      throw new Error(`${locationOf(key)} has no list of edits. Write one below the template.`);
    return value.items.map((item) => {
      const { find, replace, ...others } = item.toJSON();
      const missing = keys.filter((name) => typeof item.get(name) !== "string");
      const unknown = Object.keys(others).filter((name) => !keys.includes(name));
      if (missing.length > 0 || unknown.length > 0) {
        throw new Error(`${locationOf(item)} is not an edit. It needs, as text, ${keys.join(", ")}, and nothing else.`);
      }
      return { file: key.value, find, replace, location: locationOf(item) };
    });
  });
}

/** Applies edits in order to templates, read by their path. Gives the changed templates only. */
export function editTemplates(edits: readonly Edit[], readTemplate: (file: string) => string | undefined) {
  const changed = new Map<string, string>();
  for (const { file, find, replace, location } of edits) {
    const template = changed.get(file) ?? readTemplate(file);
    if (template === undefined)
      throw new Error(`${location} edits ${file}, which is not a template of this generator. Fix its path.`);
    const count = template.split(find).length - 1;
    if (count !== 1) {
      throw new Error(
        `${location} must find its text exactly once in ${file}, and finds it ${count} times. Fix its \`find\`.`,
      );
    }
    changed.set(
      file,
      template.replace(find, () => replace),
    );
  }
  return changed;
}
