import type { Json } from '../../../../contract/model.js';
import type { Digests } from './digests.js';
import type { WorkNews } from './do-work.js';
import { solve } from './solve.js';

const post = (news: WorkNews): void => postMessage(news);

/** A worker's life: it is sent a challenge, and tells how far it is and what came of it. */
export function listen(digests: Digests): void {
  onmessage = ({ data }: MessageEvent<Json>) => {
    solve(data, digests, (progress) => post({ progress })).then(
      (answer) => post({ answer }),
      (error: unknown) => post({ error: String(error) }),
    );
  };
}
