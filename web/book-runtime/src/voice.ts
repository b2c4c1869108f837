/**
 * `found` hears when this device has a voice, which may be later or never. The answer stops listening.
 *
 * Only voices that speak on the device itself count: others send what they say to their maker.
 */
export function whenVoiced(found: () => void): () => void {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis) return () => undefined;
  const look = (): void => {
    if (ownVoices(synthesis).length === 0) return;
    stop();
    found();
  };
  const stop = (): void => synthesis.removeEventListener('voiceschanged', look);
  synthesis.addEventListener('voiceschanged', look);
  look();
  return stop;
}

export function ownVoices(synthesis: SpeechSynthesis): SpeechSynthesisVoice[] {
  return synthesis.getVoices().filter((voice) => voice.localService);
}
