import type { Comment, Id } from '../../contract/model.js';
import type { Branches } from './branches.js';

/** Deeper than this a phone has no room left for words. */
const deepest = 3;

/** A comment at its place in the thread. */
export interface Entry {
  /** As the list has it; {@link Branches.latest} has what it is now. */
  readonly comment: Comment;
  /** The comment that a reply to this one hangs on; `null` where it can have none. */
  readonly under: Comment | null;
  /** Whom it answers, where its place does not show it. */
  readonly answers: Comment | undefined;
  readonly replies: readonly Entry[];
}

export interface Arrangement {
  readonly entries: readonly Entry[];
  readonly all: ReadonlyMap<Id, Entry>;
}

/**
 * Comments and their replies as they are drawn: each once, whatever a backend repeats or closes into a circle; nested
 * as deep as the policy's `maxDepth`, at most three deep, what is deeper behind its parent and naming it.
 */
export function arrange(roots: readonly Comment[], branches: Branches, maxDepth: number): Arrangement {
  const all = new Map<Id, Entry>();
  const shownDepth = Math.min(maxDepth, deepest);

  function place(comment: Comment, depth: number, into: Entry[], parent?: Entry): void {
    if (all.has(comment.id)) return;
    const replies: Entry[] = [];
    const under = depth < maxDepth ? comment : (parent?.under ?? null);
    const entry = { comment, under, answers: depth > shownDepth ? parent?.comment : undefined, replies };
    all.set(comment.id, entry);
    into.push(entry);
    const inside = depth < shownDepth ? replies : into;
    for (const reply of branches.of(comment).items) place(reply, depth + 1, inside, entry);
  }

  const entries: Entry[] = [];
  for (const root of roots) place(root, 0, entries);
  return { entries, all };
}
