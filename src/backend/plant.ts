import type { SeedComment } from './seed.js';
import type { CommentRow } from './store.js';

/**
 * The seed's comments as rows. An orphan becomes a root, a circle is cut where it is met first, and a comment whose
 * parent belongs to another article is an orphan too: each is shown once.
 */
export function rowsOf(comments: readonly SeedComment[]): CommentRow[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const depths = new Map<string, number>();
  const cut = new Set<string>();

  const parentOf = ({ id, parentId, articleId }: SeedComment): SeedComment | undefined => {
    const parent = parentId === null || cut.has(id) ? undefined : byId.get(parentId);
    return parent?.articleId === articleId ? parent : undefined;
  };
  const measure = (comment: SeedComment): void => {
    const path: SeedComment[] = [];
    const onPath = new Set<string>();
    let above: SeedComment | undefined = comment;
    while (above && !depths.has(above.id) && !onPath.has(above.id)) {
      path.push(above);
      onPath.add(above.id);
      above = parentOf(above);
    }
    if (above && onPath.has(above.id)) {
      cut.add(above.id);
      return measure(comment);
    }
    let depth = above ? depths.get(above.id)! + 1 : 0;
    // From the top of the chain down.
    for (const one of path.reverse()) depths.set(one.id, depth++);
  };

  return [...byId.values()].map((comment) => {
    measure(comment);
    const { id, articleId, author, text, createdAt, editedAt, likes, dislikes, state = 'visible' } = comment;
    return {
      id,
      articleId,
      parentId: parentOf(comment)?.id ?? null,
      depth: depths.get(id)!,
      name: author.name,
      official: author.official === true,
      text,
      createdAt: Date.parse(createdAt) || 0,
      editedAt: editedAt === undefined ? undefined : Date.parse(editedAt) || 0,
      state,
      published: state === 'visible' || state === 'removed',
      visitor: null,
      key: id,
      liked: likes,
      disliked: dislikes,
    };
  });
}
