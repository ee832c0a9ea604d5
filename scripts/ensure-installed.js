// Installs the packages of folders that have a lock file of their own, unless they are installed already. The root's
// install leaves them out, because most people who clone the project do not build the site.
//
//   node scripts/ensure-installed.js docs
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

const noNetwork = [
  ...["EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTCACHED", "ENOTFOUND"],
  ...["ERR_SOCKET_TIMEOUT", "ETIMEDOUT"],
];

for (const folder of process.argv.slice(2)) {
  if (!isInstalled(folder)) install(folder);
}

/** @param {string} folder */
function install(folder) {
  console.error(`Installing the packages of ${folder}/ ...`);
  // npm knows allowScripts only from version 11 on.
  const flags = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stderr } = spawnSync("npm", ["ci", ...flags], { encoding: "utf8" });
  if (status !== 0) {
    const [, code = ""] = /^npm error code (\w+)$/m.exec(stderr) ?? [];
    if (noNetwork.includes(code))
      console.error(
        `The packages of ${folder}/ cannot be fetched (${code}). Connect to npm's registry, then try again.`,
      );
    else console.error(`${stderr}The packages of ${folder}/ cannot be installed, for the reason that npm gives above.`);
    process.exit(1);
  }
  copyFileSync(join(folder, "package-lock.json"), installedLock(folder));
}

/**
 * Whether the packages are those of the lock file as it is now.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  try {
    return readFileSync(installedLock(folder), "utf8") === readFileSync(join(folder, "package-lock.json"), "utf8");
  } catch {
    return false;
  }
}

/**
 * A copy of the lock file that was installed. An install that was cut short leaves none, because npm begins by emptying
 * node_modules.
 *
 * @param {string} folder
 */
function installedLock(folder) {
  return join(folder, "node_modules/.installed-package-lock.json");
}
