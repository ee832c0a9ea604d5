// The plugins of size-limit come without types.
declare module "@size-limit/*" {
  const plugin: (...values: unknown[]) => unknown;
  export default plugin;
}
