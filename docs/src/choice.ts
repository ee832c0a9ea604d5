/** What a reader has chosen in a group of tabs: the address says it first, then the browser's store. */
export function chosen(group: string): string | null {
  return new URLSearchParams(location.search).get(group) ?? stored(group);
}

/** Keeps a choice for the next page and the next visit, and writes it into the address. */
export function remember(group: string, value: string): void {
  try {
    localStorage.setItem(keyOf(group), value);
  } catch {
    // A browser that stores nothing still has the address.
  }
  const address = new URL(location.href);
  address.searchParams.set(group, value);
  history.replaceState(history.state, "", address);
}

function stored(group: string): string | null {
  try {
    return localStorage.getItem(keyOf(group));
  } catch {
    return null;
  }
}

const keyOf = (group: string) => `partner-center-usage:${group}`;
