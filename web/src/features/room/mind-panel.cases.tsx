import type { Held } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import MindPanel from './mind-panel';

function mind(held: readonly Held[], takes?: { count: number; at: number }) {
  return <MindPanel held={held} open={false} onClose={() => {}} onGo={() => {}} takes={takes} />;
}

const ALL: readonly Held[] = [
  { kind: 'person', label: 'Ines', seq: 2 },
  { kind: 'place', label: 'The lighthouse', seq: 3 },
  { kind: 'thing', label: 'The salt ledger', seq: 3 },
  { kind: 'thread', label: 'Who paid for the salt?', seq: 4 },
];

export default {
  ground: 'bare',
  states: {
    empty: mind([]),
    'all kinds': mind(ALL),
    'not said where': mind(ALL.map((item) => ({ ...item, seq: null }))),
    'with takes': mind(ALL, { count: 3, at: 2 }),
    ...inHardWords((text) => mind(ALL.map((item) => ({ ...item, label: text })))),
  },
} satisfies Cases;
