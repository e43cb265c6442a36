const plain = (language: string): string => language.toLowerCase().split(/[-_]/)[0]!;

/** The voices of this device that speak `language`, those of the device itself first. Asking for them sends nothing. */
export function voicesFor(language: string): SpeechSynthesisVoice[] {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices
    .filter(({ lang }) => plain(lang) === plain(language))
    .sort((a, b) => Number(b.localService) - Number(a.localService));
}

/** Calls `listener` when the browser knows more voices: many load them late. Returns what ends it. */
export function onVoices(listener: () => void): () => void {
  const { speechSynthesis } = globalThis;
  // Safari before 16 makes no event target of it, and has its voices at once.
  speechSynthesis?.addEventListener?.('voiceschanged', listener);
  return () => speechSynthesis?.removeEventListener?.('voiceschanged', listener);
}
