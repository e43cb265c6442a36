/** A track is heard, from its beginning or from where the reader stopped the last time. */
export class WardTrackStartedEvent extends Event {
  constructor(
    readonly trackId: string,
    readonly title: string,
  ) {
    super('ward-track-started', { bubbles: true, composed: true });
  }
}

/** A track was heard to its end. */
export class WardTrackEndedEvent extends Event {
  constructor(
    readonly trackId: string,
    readonly title: string,
  ) {
    super('ward-track-ended', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-track-started': WardTrackStartedEvent;
    'ward-track-ended': WardTrackEndedEvent;
  }
}
