/** What reads the article: a recording, or a voice of this device. */
export interface Voice {
  readonly playing: boolean;
  /** Where it is, and how far it goes: seconds or sentences. */
  readonly at: number;
  readonly length: number;
  /** Why it does not sound. */
  readonly problem: 'read.error' | 'read.noVoice' | undefined;
  play(): void;
  pause(): void;
  seek(to: number): void;
  /** `1` is the usual speed; also while it sounds. */
  setRate(rate: number): void;
  /** For good. */
  end(): void;
}

export interface Listener {
  /** Something that is shown changed. */
  readonly changed: () => void;
  readonly ended: () => void;
}
