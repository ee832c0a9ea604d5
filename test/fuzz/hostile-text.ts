/** What hostile text is made of: repeated, it drives a careless pattern or loop back and forth. */
export const pieces: readonly string[] = [
  ..."0 a Z . , ; : / \\ \" ' ( < > & % # = + - _ [ { } e @ ! ? \t \n é 客 😀".split(" "),
  ...["  ", "1.", ".1", "1e1", '\\"', '"a', '",', "a,", "a;", "a/b", "a/b;", "&#1", "&#x1", "&amp;", "%25", "\\u00"],
  ...["<a>", "</a>", "<a ", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<a b='", 'claims="', "AADSTS1", "CERT", "GMT, "],
  ...["Mon, ", "charset=", "//", "../", "+json", "application/json", "\r\n", "a:b", "{1}", "1970-01-01T00:00:00"],
];

/** A text of this many characters or a few more: one piece again and again. */
export function repeated(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}
