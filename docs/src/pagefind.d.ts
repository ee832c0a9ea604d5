// Pagefind comes without types for its interface.
declare module "@pagefind/default-ui" {
  export class PagefindUI {
    constructor(options: {
      element: string;
      baseUrl: string;
      bundlePath: string;
      showImages: boolean;
      showSubResults: boolean;
      translations: Record<string, string>;
    });
  }
}
