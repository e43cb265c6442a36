import type { Visits } from '../../contract/model.js';

/** The backend took note of this page's view, which it counts by its own rule. */
export class WardVisitRecordedEvent extends Event {
  constructor(
    /** Path and query of the page. */
    readonly path: string,
    readonly visits: Visits,
  ) {
    super('ward-visit-recorded', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-visit-recorded': WardVisitRecordedEvent;
  }
}
