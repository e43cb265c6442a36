import type { Json } from '../../../../contract/model.js';
import type { WorkNews } from './do-work.js';
import { solve } from './solve.js';

const post = (news: WorkNews): void => postMessage(news);

onmessage = ({ data }: MessageEvent<Json>) => {
  solve(data, (progress) => post({ progress })).then(
    (answer) => post({ answer }),
    (error: unknown) => post({ error: String(error) }),
  );
};
