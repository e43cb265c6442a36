import type { Comments } from '../../contract/adapter.js';
import type { Comment, CommentDraft, Id } from '../../contract/model.js';

/** A reader is about to send a comment. Cancelable: then nothing is sent, and what they wrote stays. */
export class WardBeforeCommentEvent extends Event {
  constructor(readonly draft: CommentDraft) {
    super('ward-before-comment', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The backend accepted a comment; its `state` tells whether others see it yet. */
export class WardCommentedEvent extends Event {
  constructor(readonly comment: Comment) {
    super('ward-commented', { bubbles: true, composed: true });
  }
}

/** A reader took their own comment back. */
export class WardCommentRemovedEvent extends Event {
  constructor(readonly comment: Comment) {
    super('ward-comment-removed', { bubbles: true, composed: true });
  }
}

/** A writer changed a comment of theirs. */
export class WardCommentChangedEvent extends Event {
  constructor(readonly comment: Comment) {
    super('ward-comment-changed', { bubbles: true, composed: true });
  }
}

/** A reader reported a comment, and the backend took it. */
export class WardCommentReportedEvent extends Event {
  constructor(
    readonly commentId: Id,
    readonly reason: Parameters<NonNullable<Comments['report']>>[0]['reason'],
  ) {
    super('ward-comment-reported', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-before-comment': WardBeforeCommentEvent;
    'ward-commented': WardCommentedEvent;
    'ward-comment-removed': WardCommentRemovedEvent;
    'ward-comment-changed': WardCommentChangedEvent;
    'ward-comment-reported': WardCommentReportedEvent;
  }
}
