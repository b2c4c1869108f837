import { describe, expect, it } from 'vitest';
import { FakeWire } from '../test/fake-wire';
import { joined, story } from '../test/stories';
import { acceptInvite } from './accept-invite';

describe('an invitation', () => {
  it('seats whoever brings it, and lets go of the line', async () => {
    const wire = new FakeWire();
    wire.answer('story:join', () => joined(story()));
    await acceptInvite(wire, 'story-1', 'EMBER7');
    expect(wire.asked('story:join')).toEqual([{ story_id: 'story-1', invite: 'EMBER7' }]);
    expect(wire.connected).toBe(false);
  });

  it.each([
    ['is refused', { ok: false, error: 'bad_invite' }, 'bad_invite'],
    ['finds no seat', { ok: false, error: 'room_full' }, 'room_full'],
  ])('says when it %s', async (_what, answer, code) => {
    const wire = new FakeWire();
    wire.answer('story:join', () => answer);
    await expect(acceptInvite(wire, 'story-1', 'OLD')).rejects.toMatchObject({ failure: { code } });
  });

  it('says when nobody answers', async () => {
    await expect(acceptInvite(new FakeWire(), 'story-1', 'EMBER7')).rejects.toMatchObject({ failure: { code: 'offline' } });
  });
});
