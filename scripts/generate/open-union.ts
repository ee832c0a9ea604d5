import ts from "typescript";

/**
 * A type of listed texts or numbers that accepts others as well: the service adds values. Editors still complete the
 * listed ones, because TypeScript does not merge a literal with `string & {}`. Undefined for any other type.
 */
export function openUnion(type: ts.TypeNode): ts.TypeNode | undefined {
  const members = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const isListed = members.every((member) => isText(member) || ts.isLiteralTypeNode(member));
  const open = [
    ...(members.some(isText) ? [openType(ts.SyntaxKind.StringKeyword)] : []),
    ...(members.some(isNumber) ? [openType(ts.SyntaxKind.NumberKeyword)] : []),
  ];
  return isListed && open.length > 0 ? ts.factory.createUnionTypeNode([...members, ...open]) : undefined;
}

/** openapi-typescript writes a text as an identifier with quotes, which keeps its characters as they are. */
function isText(member: ts.Node): boolean {
  return ts.isIdentifier(member) && member.text.startsWith('"');
}

function isNumber(member: ts.TypeNode): boolean {
  if (!ts.isLiteralTypeNode(member)) return false;
  return ts.isNumericLiteral(member.literal) || ts.isPrefixUnaryExpression(member.literal);
}

function openType(keyword: ts.SyntaxKind.StringKeyword | ts.SyntaxKind.NumberKeyword): ts.TypeNode {
  const { createIntersectionTypeNode, createKeywordTypeNode, createTypeLiteralNode } = ts.factory;
  return createIntersectionTypeNode([createKeywordTypeNode(keyword), createTypeLiteralNode([])]);
}
