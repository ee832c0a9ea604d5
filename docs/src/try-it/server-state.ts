/** Whether a server responds at an address: not looked for yet, looked for, found, or not found. */
export type ServerState = "unknown" | "looking" | "running" | "stopped";

const intervalMs = 3000;

/**
 * Watches whether a server responds at an origin, as long as none does and the page is in sight. What is sent has no
 * token and asks for nothing. Where a browser would first ask its user for permission, it waits for `look()`.
 */
export function watchServer(originOf: () => string | undefined, show: (state: ServerState) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  const look = async () => {
    clearTimeout(timer);
    round += 1;
    const [own, origin] = [round, originOf()];
    if (!origin) return show("unknown");
    const runs = document.visibilityState === "visible" && (await responds(origin));
    // The address has changed meanwhile.
    if (own !== round) return;
    show(runs ? "running" : "stopped");
    if (!runs) timer = setTimeout(look, intervalMs);
  };
  const restart = async () => {
    clearTimeout(timer);
    show("unknown");
    if (await mayLook()) await look();
  };
  return {
    look: () => {
      show("looking");
      void look();
    },
    restart: () => void restart(),
  };
}

async function responds(origin: string): Promise<boolean> {
  const options = { method: "HEAD", credentials: "omit", cache: "no-store", redirect: "error" } as const;
  return fetch(`${origin}/`, options).then(
    () => true,
    () => false,
  );
}

/** Whether to look without being told to. Browsers that guard the local network say so; others do not know the name. */
async function mayLook(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: "local-network-access" as PermissionName });
    return !asksFirst(state, location.hostname);
  } catch {
    return true;
  }
}

/** Whether the browser would ask its user before a page of this host reaches the machine. */
export function asksFirst(state: PermissionState, hostname: string): boolean {
  return state === "prompt" && !["127.0.0.1", "localhost"].includes(hostname);
}
