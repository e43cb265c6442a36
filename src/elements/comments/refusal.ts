import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Id } from '../../contract/model.js';
import { fieldNames, type Faults, type FieldName } from './check.js';

/** The fields that a backend blames. */
export const blamedBy = ({ fields = [] }: WardError): Faults =>
  Object.fromEntries(
    fields.filter(({ name }) => fieldNames.includes(name as FieldName)).map(({ name, rule }) => [name, rule]),
  );

/** The sentences that say why a comment about `article` was not taken. */
export async function reasonsOf(host: WardElement, error: WardError, article: Id): Promise<readonly string[]> {
  const { code, retryAfter } = error;
  const lost = host.text('comment.notSent');
  if (code === 'conflict') {
    // A conflict that passes is the first try, still at work.
    return retryAfter === undefined ? [host.text('comment.dup')] : [lost];
  }
  if (code === 'forbidden' && (await isClosed(host, article))) return [host.text('comment.closed'), lost];
  return [host.errorText(error), lost];
}

async function isClosed(host: WardElement, articleId: Id): Promise<boolean> {
  try {
    const context = await host.readContext(new AbortController().signal, 'refresh');
    return !(await host.backend.comments.policy({ articleId }, context)).open;
  } catch {
    return false;
  }
}
