import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Action } from '../../src/base/action.js';
import { Loader } from '../../src/base/loader.js';
import { Pages } from '../../src/base/pages.js';
import { element, register } from '../../src/base/register.js';
import { WardElement } from '../../src/base/ward-element.js';
import type { CaptchaAnswer, Comment, Rating } from '../../src/contract/model.js';
import { rating as words } from '../../src/locale/vi/rating.js';

/** The smallest tag that reads and writes: it shows the count of a rating, and votes. */
@element('test-tag')
export class TestTag extends WardElement {
  static override lines = words;

  @property() topic = '1';
  refuse: (() => never) | undefined;
  readonly loader = new Loader(
    this,
    () => (this.refuse ? this.refuse() : { articleId: this.topic }),
    (key, context) => this.backend.ratings.get(key, context),
    { isEmpty: ({ count }) => count === 0, empty: 'rating.none', outline: () => html`<i part="outline">...</i>` },
  );
  readonly action = new Action(this, ({ value, captcha }: { value: number; captcha?: CaptchaAnswer }, context) =>
    this.backend.ratings.rate({ articleId: this.topic, value, ...(captcha && { captcha }) }, context),
  );

  override render(): TemplateResult {
    return this.loader.render(({ count }: Rating) => html`<b part="value">${count}</b>`);
  }
}

/** The smallest tag with a list: it shows the ids of comments. */
@element('test-list')
export class TestList extends WardElement {
  @property() topic = '1';
  readonly pages = new Pages(
    this,
    () => this.topic,
    (articleId, query, context) =>
      this.backend.comments.list({ ...query, articleId, parentId: null, order: 'newest' }, context),
  );

  override render(): TemplateResult {
    return this.pages.render(({ items }) => html`<b part="value">${items.map(({ id }) => id).join(' ')}</b>`);
  }
}

register(TestTag);
register(TestList);

export const rating = (count: number, over: Partial<Rating> = {}): Rating => ({
  average: count ? 4 : null,
  count,
  max: 5,
  mine: null,
  ...over,
});

export const comment = (id: string): Comment => ({
  id,
  parentId: null,
  author: { name: 'Minh' },
  text: 'x',
  createdAt: '2026-01-20T08:30:00+07:00',
  state: 'visible',
  replyCount: 0,
});

declare global {
  interface HTMLElementTagNameMap {
    'test-tag': TestTag;
    'test-list': TestList;
  }
}
