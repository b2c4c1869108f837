import { Aloud, type Pages, RATES } from './aloud';
import { Said } from './said';
import { speakerOf } from './speaker';

/** What reads a book aloud on a device that has a voice; its code comes when one is found. `column` is where the words of one long page scroll. */
export function readAloud(column: HTMLElement, { rate, ...pages }: Omit<Pages, 'rate' | 'mark'> & { readonly rate: () => keyof typeof RATES }): Aloud {
  const said = new Said(column);
  return new Aloud(speakerOf(speechSynthesis), { ...pages, rate: () => RATES[rate()], mark: (part) => said.mark(part) });
}
