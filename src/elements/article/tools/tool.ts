import { WardError } from '../../../contract/error.js';

export const toolNames = ['size', 'contrast', 'listen', 'print', 'save', 'share', 'report'] as const;
export type ToolName = (typeof toolNames)[number];

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
  contrast: chunk(() => import('./contrast.js')),
  listen: chunk(() => import('./listen/ward-article-listen.js')),
  print: chunk(() => import('./print.js')),
  save: chunk(() => import('./save.js')),
  share: chunk(() => import('./share/ward-article-share.js')),
  report: chunk(() => Promise.all([import('./report/ward-article-report.js'), captcha.load?.()])),
};
export type Working = keyof typeof work;
