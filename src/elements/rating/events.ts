/** A reader is about to vote; `value` is `null` when they take their vote back. Cancelable. */
export class WardBeforeRateEvent extends Event {
  constructor(
    readonly articleId: string,
    readonly value: number | null,
  ) {
    super('ward-before-rate', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader voted and the backend accepted; `value` is `null` when they took their vote back. */
export class WardRatedEvent extends Event {
  constructor(
    readonly articleId: string,
    readonly value: number | null,
  ) {
    super('ward-rated', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-before-rate': WardBeforeRateEvent;
    'ward-rated': WardRatedEvent;
  }
}
