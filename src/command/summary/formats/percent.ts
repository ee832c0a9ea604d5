const most = 999;

/** A percentage for a person, without digits that nobody reads. */
export function formatPercent(percent: number): string {
  return percent > most ? `>${most}%` : `${percent}%`;
}
