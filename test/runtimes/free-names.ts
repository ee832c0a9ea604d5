import ts from "typescript";

const options: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  noResolve: true,
  lib: ["lib.es2022.d.ts"],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  types: [],
};

const unknownName = /^(?:Cannot find name|No value exists in scope for the shorthand property) '(.+?)'/;

/**
 * The globals that a file of JavaScript uses beyond those of the language, also behind `typeof` or as properties of
 * `globalThis`.
 */
export function freeNames(path: string): readonly string[] {
  const program = ts.createProgram([path], options);
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`There is no ${path}.`);
  const names = new Set<string>();
  // The compiler knows scopes best: a name that it cannot find is free.
  for (const { messageText } of program.getSemanticDiagnostics(file)) {
    const [, name] = unknownName.exec(ts.flattenDiagnosticMessageText(messageText, "\n")) ?? [];
    if (name) names.add(name);
  }
  const visit = (node: ts.Node): void => {
    // What import() loads may be known only at run time.
    if (node.kind === ts.SyntaxKind.ImportKeyword) names.add("import()");
    if (ts.isIdentifier(node)) for (const name of alwaysKnown(node)) names.add(name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...names].sort();
}

/** The names that the compiler knows in every file of JavaScript. */
function alwaysKnown({ text, parent }: ts.Identifier): readonly string[] {
  if (text === "require") return [text];
  if (text !== "globalThis") return [];
  return ts.isPropertyAccessExpression(parent) ? [parent.name.text] : [text];
}
