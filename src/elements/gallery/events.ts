import type { Id } from '../../contract/model.js';

/** A reader opened a picture from the grid. */
export class WardPhotoOpenedEvent extends Event {
  constructor(readonly photoId: Id) {
    super('ward-photo-opened', { bubbles: true, composed: true });
  }
}

/** The viewer shows another picture; the first one too. */
export class WardPhotoShownEvent extends Event {
  constructor(readonly photoId: Id) {
    super('ward-photo-shown', { bubbles: true, composed: true });
  }
}

/** The viewer was closed; `photoId` is the picture that was seen last. */
export class WardGalleryClosedEvent extends Event {
  constructor(readonly photoId: Id) {
    super('ward-gallery-closed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-photo-opened': WardPhotoOpenedEvent;
    'ward-photo-shown': WardPhotoShownEvent;
    'ward-gallery-closed': WardGalleryClosedEvent;
  }
}
