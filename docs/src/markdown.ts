import { createMarkdownProcessor } from "@astrojs/markdown-remark";

// As it stands in the contract: no quotation marks are curled, no code is highlighted.
const processor = await createMarkdownProcessor({ smartypants: false, syntaxHighlight: false });

/** The Markdown of a description as HTML. */
export async function htmlOf(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code;
}
