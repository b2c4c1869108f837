import { inHardWords, type Cases } from '../../gallery/cases';
import { emberSegment, segment } from '../../test/stories';
import { Passage } from './passage';
import { ME } from './sample-room';

type Props = Parameters<typeof Passage>[0];

const MAREN = { id: ME.user_id, name: ME.pen_name, avatar: ME.avatar, ink: ME.ink };
const TEXT = 'The ledger lay open on the last page, and the ink on it had not dried.';

function passage(of: Props['segment'], change: Partial<Props> = {}) {
  return <Passage segment={of} person={MAREN} first={false} {...change} />;
}

export default {
  states: {
    'somebody’s': passage(segment(2, { text: TEXT })),
    'Ember’s': passage(emberSegment(3, { text: TEXT })),
    'the first of a story': passage(emberSegment(4, { text: TEXT }), { first: true }),
    'one’s own': passage(segment(5, { text: TEXT }), { onEdit: async () => {} }),
    edited: passage(segment(6, { text: TEXT, edited_at: '2026-01-05T18:40:00.000Z' })),
    ...inHardWords((text) => passage(segment(7, { text }), { person: { ...MAREN, name: text } })),
  },
} satisfies Cases;
