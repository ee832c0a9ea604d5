// What Pagefind's interface, which comes without types, defines for all scripts of a page.
declare class PagefindUI {
  constructor(options: {
    element: string;
    baseUrl: string;
    bundlePath: string;
    showImages: boolean;
    showSubResults: boolean;
    processResult: (result: import("./search-result.js").SearchResult) => object;
    translations: Record<string, string>;
  });
}
