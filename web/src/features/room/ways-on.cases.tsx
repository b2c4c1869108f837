import type { SuggestionKind } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import { WaysOn } from './ways-on';

const KINDS: readonly SuggestionKind[] = ['do', 'say', 'twist'];

function ways(...texts: string[]) {
  return <WaysOn suggestions={texts.map((text, i) => ({ kind: KINDS[i]!, text }))} onTake={() => {}} />;
}

export default {
  tiers: ['teens', 'adults'],
  states: {
    rest: ways('She shut the ledger.', '“Who else has read this?”', 'The last entry was in her own hand.'),
    ...inHardWords((text) => ways(text, `${text}.`, `${text}!`)),
  },
} satisfies Cases;
