/** How an article is passed on. */
export type ShareMethod = 'copy' | 'native' | 'zalo' | 'facebook' | 'email';

/** What is passed on. */
export interface Shared {
  readonly method: ShareMethod;
  readonly title: string;
  readonly url: string;
}

/** A reader is about to pass the article on. Cancelable: then nothing is opened or copied. */
export class WardBeforeShareEvent extends Event {
  constructor(readonly share: Shared) {
    super('ward-before-share', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A reader passed the article on: the link was copied, or the service's own page or dialog was opened. */
export class WardSharedEvent extends Event {
  constructor(readonly share: Shared) {
    super('ward-shared', { bubbles: true, composed: true });
  }
}

/** The backend accepted what a reader reported about an article. */
export class WardArticleReportedEvent extends Event {
  constructor(
    readonly articleId: string,
    readonly text: string,
    /** The passage that the report is about. */
    readonly quote: string | undefined,
  ) {
    super('ward-article-reported', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-before-share': WardBeforeShareEvent;
    'ward-shared': WardSharedEvent;
    'ward-article-reported': WardArticleReportedEvent;
  }
}
