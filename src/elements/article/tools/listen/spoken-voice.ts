import type { Passage } from './passages.js';
import { piecesOf } from './sentences.js';
import type { Listener, Voice } from './voice.js';

type Outcome = 'ended' | 'interrupted' | 'not-allowed' | 'no-voice' | 'failed';

/**
 * A voice of this device that reads sentence by sentence. A pause ends the sentence, and going on begins it anew:
 * Android's own pause cannot be ended, and Chromium's is forgotten after some seconds.
 */
export class SpokenVoice implements Voice {
  playing = false;
  at = 0;
  problem: Voice['problem'];
  #rate = 1;
  /** Another one after each play, pause and leap: what an earlier one hears of its end is nothing any more. */
  #turn = 0;

  /** @param reached - told of each sentence as it begins; `undefined` when none is read. */
  constructor(
    private readonly voice: SpeechSynthesisVoice,
    private readonly passages: readonly Passage[],
    private readonly listener: Listener,
    private readonly reached: (passage: Passage | undefined) => void,
  ) {}

  get length(): number {
    return this.passages.length;
  }

  play(): void {
    this.problem = undefined;
    this.playing = true;
    void this.#read(++this.#turn);
  }

  pause(): void {
    this.#turn++;
    this.playing = false;
    speechSynthesis.cancel();
    this.listener.changed();
  }

  seek(to: number): void {
    this.at = Math.max(0, Math.min(Math.round(to), this.length - 1));
    this.reached(this.passages[this.at]);
    if (this.playing) this.play();
    else this.listener.changed();
  }

  setRate(rate: number): void {
    if (rate === this.#rate) return;
    this.#rate = rate;
    if (this.playing) this.play();
  }

  end(): void {
    this.#turn++;
    this.playing = false;
    speechSynthesis.cancel();
    this.reached(undefined);
  }

  async #read(turn: number): Promise<void> {
    await silence();
    for (; this.at < this.length; this.at++) {
      if (turn !== this.#turn) return;
      const passage = this.passages[this.at]!;
      this.reached(passage);
      this.listener.changed();
      for (const piece of piecesOf(passage.text)) {
        const outcome = await say(piece, this.voice, this.#rate);
        if (turn !== this.#turn) return;
        if (outcome !== 'ended') return this.#fail(outcome);
      }
    }
    this.at = 0;
    this.playing = false;
    this.reached(undefined);
    this.listener.ended();
  }

  /** Interrupted is by another page or part that speaks, and not allowed is before a press: the button waits then. */
  #fail(outcome: Outcome): void {
    this.playing = false;
    if (outcome === 'no-voice') this.problem = 'read.noVoice';
    if (outcome === 'failed') this.problem = 'read.error';
    this.listener.changed();
  }
}

/** Held, since Chromium forgets to tell of the end of one that nobody holds. */
let spoken: SpeechSynthesisUtterance | undefined;

function say(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const utterance = (spoken = new SpeechSynthesisUtterance(text));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    // Where the end is never told, reading goes on after more time than any voice takes.
    const timer = setTimeout(() => finish('ended'), 10_000 + (text.length * 300) / rate);
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      if (spoken === utterance) spoken = undefined;
      resolve(outcome);
    };
    utterance.onend = () => finish('ended');
    utterance.onerror = ({ error }) => finish(outcomes[error] ?? 'failed');
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  });
}

const outcomes: Readonly<Record<string, Outcome>> = {
  canceled: 'interrupted',
  interrupted: 'interrupted',
  'not-allowed': 'not-allowed',
  'language-unavailable': 'no-voice',
  'voice-unavailable': 'no-voice',
};

/** Ends once nothing is being said; a sentence that is spoken in the same moment as another is cut is lost. */
async function silence(): Promise<void> {
  if (!speechSynthesis.speaking && !speechSynthesis.pending) return;
  speechSynthesis.cancel();
  await new Promise((resolve) => setTimeout(resolve, 60));
}
