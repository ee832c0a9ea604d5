/** The Markdown of a page lies beside its folder: that of `/guides/token/` is `/guides/token.md`. */
export function markdownPath(pathname: string, base: string): string {
  const path = pathname.slice(base.length).replace(/\/$/, "");
  const isHome = path === "" || path === "/zh-tw";
  return `${base}${path}${isHome ? "/index" : ""}.md`;
}

/** The path that the site is published below: empty at the top of its host, `/some/where` elsewhere. */
export function basePath(base: string): string {
  return base.replace(/\/$/, "");
}
