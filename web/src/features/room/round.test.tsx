import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Story } from '../../api/types';
import { Voice } from '../../i18n/voice';
import type { Tier } from '../../lib/tier';
import { TOM } from '../../test/stories';
import Round from './round';
import { ME, sampleRoom } from './sample-room';

const PROPOSALS = [
  { seq: 4, user_id: TOM.user_id, client_turn_id: 'c-4', intent: 'write' as const, text: 'The bell rang once.' },
  { seq: 5, user_id: ME.user_id, client_turn_id: 'c-5', intent: 'write' as const, text: 'Ines went down.' },
];

function show(of: Partial<Story>, { tier = 'adults' as Tier, me = ME, blocked = false } = {}) {
  const onVote = vi.fn();
  const onEnd = vi.fn();
  const story = sampleRoom({}, { mode: 'vote', ...of }).story;
  render(<Voice tier={tier}><Round story={story} me={me} blocked={blocked} onVote={onVote} onEnd={onEnd} /></Voice>);
  return { onVote, onEnd };
}

describe('a round', () => {
  it('p57 gives one vote, for one’s own too', async () => {
    const { onVote } = show({ round: { proposals: PROPOSALS, voted: [] } });
    await userEvent.click(screen.getByRole('button', { name: 'Vote for this: your own proposal' }));
    expect(onVote).toHaveBeenCalledExactlyOnceWith(5);
  });

  it('p57 says who has voted, and for what of oneself alone', () => {
    show({ round: { proposals: PROPOSALS, voted: [TOM.user_id, ME.user_id] }, my_vote: 4 });
    expect(screen.getByRole('status')).toHaveTextContent('2 of 3 have voted');
    expect(screen.getByText('Tom has voted')).toBeInTheDocument();
    const [toms, own] = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(toms).toHaveTextContent('Your vote');
    expect(own).not.toHaveTextContent('Your vote');
    expect(screen.queryByRole('button', { name: /Vote for this/ })).toBeNull();
  });

  it('p58 is ended by its host, and by nobody else', async () => {
    const { onEnd } = show({ round: { proposals: PROPOSALS, voted: [] } });
    await userEvent.click(screen.getByRole('button', { name: 'End the round' }));
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('p58 offers no end to who is no host', () => {
    show({ round: { proposals: PROPOSALS, voted: [] } }, { me: { ...ME, host: false } });
    expect(screen.queryByRole('button', { name: 'End the round' })).toBeNull();
  });

  it('takes no vote that would reach nobody', async () => {
    const { onVote } = show({ round: { proposals: PROPOSALS, voted: [] } }, { blocked: true, tier: 'kids' });
    await userEvent.click(screen.getByRole('button', { name: 'Put my star on Tom’s idea' }));
    expect(onVote).not.toHaveBeenCalled();
  });
});
