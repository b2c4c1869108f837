import type { Member } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import type { RoomState } from '../../realtime/room-state';
import { Circle } from './circle';
import { factsOf } from './room-facts';
import { ME, sampleRoom } from './sample-room';

function circle(state: RoomState) {
  return (
    <div style={{ maxInlineSize: '16rem' }}>
      <Circle state={state} facts={factsOf(state, ME.user_id)} still />
    </div>
  );
}

const INKS = ['inkwell', 'walnut', 'verdigris', 'mulberry', 'moss', 'damson'] as const;
const NINE: Member[] = Array.from({ length: 9 }, (_, i) => ({ ...ME, user_id: `u-${i}`, pen_name: `Writer ${i + 1}`, ink: INKS[i % INKS.length]! }));

export default {
  ground: 'bare',
  states: {
    'one’s own turn': circle(sampleRoom()),
    'somebody else’s turn': circle(sampleRoom({}, { turn: { user_id: 'u-tom', number: 3 } })),
    'somebody is drafting': circle(sampleRoom({ typing: ['u-tom'] })),
    'somebody is away': circle(sampleRoom({ presence: {} })),
    'Ember thinks': circle(sampleRoom({ telling: { jobId: 'job', sentences: [], landed: null } })),
    'Ember tells': circle(sampleRoom({ telling: { jobId: 'job', sentences: ['Outside.'], landed: null } })),
    'no connection': circle(sampleRoom({ connection: 'offline' })),
    'Ember is not asked': circle(sampleRoom({}, { narrator: 'off' })),
    'Ember waits to be asked': circle(sampleRoom({}, { narrator: 'on_request' })),
    'nine seats': circle(sampleRoom({}, { members: [ME, ...NINE] })),
    ...inHardWords((text) => circle(sampleRoom({}, { members: [ME, { ...ME, user_id: 'u-other', pen_name: text, ink: 'moss' }] }))),
  },
} satisfies Cases;
