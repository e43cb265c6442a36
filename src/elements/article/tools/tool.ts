import { WardError } from '../../../contract/error.js';
import type { ReadableArticle } from '../readable.js';

export const toolNames = ['size', 'contrast', 'listen', 'print', 'save', 'share', 'report'] as const;
export type ToolName = (typeof toolNames)[number];

/** The sizes that a reader may choose, in per cent. */
export const sizes = [90, 100, 125, 150, 200] as const;
export const usualSize = 100;

/** What the bar gives to what it opens; each takes what it needs. */
export interface Panel {
  readonly readable: ReadableArticle;
  /** What was selected on the page. */
  readonly selected: AbstractRange | undefined;
  /** The button that opened it. */
  readonly opener: HTMLElement;
  /** Ends it and goes back to its button. */
  readonly close: () => void;
  /** Ends it; the reader is elsewhere already. */
  readonly leave: () => void;
}

const chunk = <Module>(load: () => Promise<Module>) => {
  return (): Promise<Module> =>
    load().catch((thrown: unknown) => {
      throw new WardError('network', String(thrown), { cause: thrown });
    });
};

/** What brings `ward-captcha`, which the report asks for; said by the door, since no tag's file knows another tag's. */
export const captcha: { load?: () => Promise<unknown> } = {};

/** What each button's work needs beyond the bar; fetched once, as soon as somebody comes near the button. */
export const work = {
  dress: chunk(() => import('./dress.js')),
  listen: chunk(() => import('./listen/ward-article-listen.js')),
  print: chunk(() => import('./print.js')),
  save: chunk(() => import('./save.js')),
  share: chunk(() => import('./share/ward-article-share.js')),
  report: chunk(() => Promise.all([import('./report/ward-article-report.js'), captcha.load?.()])),
};
export type Working = keyof typeof work;
