import type { WardElement } from '../../base/ward-element.js';

export interface PictureWords {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

/** What the viewer says; it has no words of its own. */
export interface ViewerWords extends PictureWords {
  readonly viewer: string;
  readonly close: string;
  readonly before: string;
  readonly after: string;
  /** `total` is `undefined` where nobody knows it. */
  readonly count: (n: number, total: number | undefined) => string;
  readonly credit: (name: string) => string;
}

/** The viewer's words in the language of the tag. */
export function viewerWords(tag: WardElement): ViewerWords {
  return {
    viewer: tag.text('gallery.viewer'),
    close: tag.text('common.close'),
    before: tag.text('gallery.prev'),
    after: tag.text('gallery.next'),
    loading: tag.text('common.loading'),
    failed: tag.text('gallery.error'),
    retry: tag.text('common.retry'),
    count: (n, total) =>
      total === undefined
        ? tag.text('gallery.photo', { n: tag.number(n) })
        : tag.text('gallery.count', { n: tag.number(n), total: tag.number(total) }),
    credit: (name) => tag.text('gallery.credit', { name }),
  };
}
