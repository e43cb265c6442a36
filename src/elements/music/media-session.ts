import type { Track } from '../../contract/model.js';

export interface SessionActs {
  readonly play: () => void;
  readonly pause: () => void;
  readonly previoustrack: () => void;
  readonly nexttrack: () => void;
}

/**
 * Names the track to the system, which shows it beside its own keys and on a locked screen. Returns what takes the name
 * back, where it is still ours.
 */
export function nameSession(track: Track, acts: SessionActs): () => void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session || typeof MediaMetadata !== 'function') return () => {};
  const metadata = new MediaMetadata({
    title: track.title,
    artist: track.artist ?? '',
    artwork: track.cover ? [{ src: track.cover.src }] : [],
  });
  session.metadata = metadata;
  const entries = Object.entries(acts) as [MediaSessionAction, () => void][];
  for (const [action, act] of entries) handle(session, action, act);
  return () => {
    if (session.metadata !== metadata) return;
    session.metadata = null;
    for (const [action] of entries) handle(session, action, null);
  };
}

function handle(session: MediaSession, action: MediaSessionAction, act: (() => void) | null): void {
  try {
    session.setActionHandler(action, act);
  } catch {
    // This browser has no such key.
  }
}
