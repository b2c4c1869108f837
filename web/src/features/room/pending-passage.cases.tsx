import { inHardWords, type Cases } from '../../gallery/cases';
import type { PendingTurn } from '../../realtime/room-state';
import { PendingPassage } from './pending-passage';
import { ME } from './sample-room';

const MAREN = { id: ME.user_id, name: ME.pen_name, avatar: ME.avatar, ink: ME.ink };

function pending(change: Partial<PendingTurn> = {}) {
  const turn: PendingTurn = { clientTurnId: 'one', text: 'She turned the page.', intent: 'write', state: 'kept', ...change };
  return <PendingPassage turn={turn} me={MAREN} first={false} />;
}

export default {
  states: {
    'on its way': pending({ state: 'sending' }),
    'kept on the device': pending(),
    'kept nowhere': pending({ loose: true }),
    'waits for a reason': pending({ failure: { code: 'rate_limited', fields: [], help: [] } }),
    ...inHardWords((text) => pending({ text })),
  },
} satisfies Cases;
