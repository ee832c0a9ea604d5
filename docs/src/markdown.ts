import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { breakInlineCode } from "./breakable.js";

// As the spec has it: quotation marks stay straight, and code is not highlighted.
const processor = await createMarkdownProcessor({
  smartypants: false,
  syntaxHighlight: false,
  rehypePlugins: [breakInlineCode],
});

/** The Markdown of a description as HTML. */
export async function htmlOf(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code;
}
