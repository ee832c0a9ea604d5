import { LineCounter, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";

/** A change of one of the generator's own templates. */
export interface Edit {
  /** The template, by its path in the generator's folder of templates. */
  readonly file: string;
  /** A text that occurs in it exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Where it is written, as file:line. */
  readonly place: string;
}

const keys = ["file", "find", "replace", "why"];

/** Reads a list of edits. Each has a `file`, what to `find`, by what to `replace` it, and `why`. */
export function readEdits(text: string, path: string): Edit[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error) throw new Error(`${path} is not valid YAML: ${error.message}`);
  return ((document.contents as YAMLSeq<YAMLMap> | null)?.items ?? []).map((item) => {
    const place = `${path}:${lineCounter.linePos(item.range?.[0] ?? 0).line}`;
    const { file, find, replace, ...others } = item.toJSON();
    const missing = keys.filter((key) => typeof item.get(key) !== "string");
    const unknown = Object.keys(others).filter((key) => !keys.includes(key));
    if (missing.length > 0 || unknown.length > 0) {
      throw new Error(`${place} is no edit. It needs, as text, ${keys.join(", ")}, and nothing else.`);
    }
    return { file, find, replace, place };
  });
}

/** Applies edits in order to templates, read by their path. Gives the changed templates only. */
export function editTemplates(edits: readonly Edit[], readTemplate: (file: string) => string | undefined) {
  const changed = new Map<string, string>();
  for (const { file, find, replace, place } of edits) {
    const template = changed.get(file) ?? readTemplate(file);
    if (template === undefined)
      throw new Error(`${place} edits ${file}, which is no template of this generator. Mend its path.`);
    const count = template.split(find).length - 1;
    if (count !== 1) {
      throw new Error(
        `${place} has to find its text exactly once in ${file}, and finds it ${count} times. Mend its \`find\`.`,
      );
    }
    changed.set(
      file,
      template.replace(find, () => replace),
    );
  }
  return changed;
}
