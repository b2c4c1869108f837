import type { Proposal, Story } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import { ME, sampleRoom } from './sample-room';
import Round from './round';

const proposal = (seq: number, user: string, text: string): Proposal => ({ seq, user_id: user, client_turn_id: `c-${seq}`, intent: 'write', text });
const TWO = [proposal(4, 'u-tom', 'The bell rang once, though nobody had touched the rope.'), proposal(5, ME.user_id, 'Ines closed the ledger and went down to the water.')];

function round(of: Partial<Story>, blocked = false, me = ME) {
  return <Round story={sampleRoom({}, { mode: 'vote', ...of }).story} me={me} blocked={blocked} onVote={() => {}} onEnd={() => {}} />;
}

export default {
  states: {
    'nothing proposed': round({ round: { proposals: [], voted: [] } }),
    'to vote for': round({ round: { proposals: TWO, voted: ['u-tom'] } }),
    'one’s own vote': round({ round: { proposals: TWO, voted: ['u-tom', ME.user_id] }, my_vote: 4 }),
    'no connection': round({ round: { proposals: TWO, voted: [] } }, true),
    'who is no host': round({ round: { proposals: TWO, voted: [] } }, false, { ...ME, host: false }),
    ...inHardWords((text) => round({ round: { proposals: [proposal(4, 'u-tom', text), ...TWO.slice(1)], voted: [] } })),
  },
} satisfies Cases;
