import { root } from "astro:config/server";
import { fileURLToPath } from "node:url";

/** The folder of the project, for components. Astro bundles them before they run, so `import.meta.url` does not lead there. */
export const projectRoot = fileURLToPath(new URL("..", root));
