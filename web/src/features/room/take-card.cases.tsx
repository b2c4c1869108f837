import type { Take } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import { emberSegment } from '../../test/stories';
import { TakeCard } from './take-card';
import { usePicked } from './use-picked';

interface Props {
  sentences?: string[];
  change?: Partial<Take>;
  full?: boolean;
  busy?: boolean;
}

const SENTENCES = ['The tide came in. ', 'It counted the steps.'];

function Card({ sentences = SENTENCES, change, full = false, busy = false }: Props) {
  const take: Take = { ...emberSegment(3), live: false, in_part: false, sentences, ...change };
  return (
    <ul>
      <TakeCard take={take} number={1} picked={usePicked([take])} full={full} busy={busy} onKeep={() => {}} />
    </ul>
  );
}

export default {
  tiers: ['teens', 'adults'],
  states: {
    rest: <Card />,
    'stands in the story': <Card change={{ live: true }} />,
    'made of others': <Card change={{ in_part: true }} />,
    'no more fit': <Card full />,
    busy: <Card busy />,
    ...inHardWords((text) => <Card sentences={[text, 'It counted the steps.']} />),
  },
} satisfies Cases;
