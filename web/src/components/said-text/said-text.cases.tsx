import { inHardWords, type Cases } from '../../gallery/cases';
import { spoken } from '../../lib/use-read-aloud';
import { ListenButton } from '../listen-button/listen-button';
import { SaidText } from './said-text';

function text(of: string, words: string) {
  return (
    <>
      <p>
        <SaidText of={of} text={words} />
      </p>
      <ListenButton label="Read it" words={[spoken(of, words, 'en')]} />
    </>
  );
}

/** The word that is said is marked while it is read. */
export default {
  states: {
    rest: text('gallery-said', 'The tide came in, and the ledger went out with it.'),
    ...inHardWords((words) => text(`gallery-said ${words}`, words)),
  },
} satisfies Cases;
