/** What Pagefind finds on a page, as far as it matters for the order of its sections. */
export interface SearchResult {
  readonly url: string;
  readonly sub_results: readonly SectionResult[];
}

interface SectionResult {
  readonly url: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

const mostSections = 3;

/** Keeps the sections in which the words weigh most. Pagefind's interface would keep those that have them most often. */
export function bestSectionsFirst<Result extends SearchResult>(result: Result): Result {
  const isPage = ({ url }: SectionResult) => url === result.url;
  const sections = result.sub_results.filter((section) => !isPage(section));
  const best = sections.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, mostSections);
  return { ...result, sub_results: [...result.sub_results.filter(isPage), ...best] };
}

function weightOf({ weighted_locations }: SectionResult): number {
  return Math.max(...weighted_locations.map(({ balanced_score }) => balanced_score));
}
