// What Pagefind's interface, which comes without types, defines for all scripts of a page.
declare class PagefindUI {
  constructor(options: {
    element: string;
    baseUrl: string;
    bundlePath: string;
    showImages: boolean;
    showSubResults: boolean;
    translations: Record<string, string>;
  });
}
