import { describe, expect, it } from 'vitest';
import { OFFLINE, RequestFailed } from '../api/problems';
import type { ProfilePatch, User } from '../api/types';
import { MemoryTable } from '../test/memory-table';
import { user } from '../test/stories';
import { HERE, type SeenPerson } from './seen';
import { patched, UnsentProfile } from './unsent-profile';

const ME = user();

async function profileOf() {
  const people = new MemoryTable<SeenPerson>();
  await people.put(HERE, { user: ME });
  const server = { me: ME, away: null as RequestFailed | null, sent: [] as ProfilePatch[] };
  const send = async (patch: ProfilePatch): Promise<User> => {
    if (server.away) throw server.away;
    server.sent.push(patch);
    server.me = patched(server.me, patch);
    return server.me;
  };
  return { people, server, profile: new UnsentProfile(people, send) };
}

const offline = new RequestFailed(OFFLINE);

describe('a change of one’s profile', () => {
  it('goes to the server', async () => {
    const { server, profile } = await profileOf();
    expect(await profile.change(ME, { ink: 'moss' })).toMatchObject({ kept: false, user: { ink: 'moss' } });
    expect(server.sent).toEqual([{ ink: 'moss' }]);
  });

  it('waits here without it, and goes once, with all that changed meanwhile', async () => {
    const { people, server, profile } = await profileOf();
    server.away = offline;
    expect(await profile.change(ME, { ink: 'moss', preferences: { text_scale: 120 } })).toMatchObject({ kept: true });
    expect(await profile.change(ME, { avatar: 'fox', preferences: { motion: 'reduced' } })).toMatchObject({ kept: true, user: { ink: 'moss', avatar: 'fox' } });
    expect(await profile.over(ME)).toMatchObject({ ink: 'moss', avatar: 'fox' });
    expect(await profile.flush(ME.id)).toBeNull();
    server.away = null;
    expect(await profile.flush(ME.id)).toMatchObject({ ink: 'moss', avatar: 'fox' });
    expect(server.sent).toEqual([{ ink: 'moss', avatar: 'fox', preferences: { text_scale: 120, motion: 'reduced' } }]);
    expect(await profile.flush(ME.id)).toBeNull();
    expect((await people.get(HERE))?.unsent).toBeUndefined();
  });

  it('is refused aloud, and is not said to be kept where it is not', async () => {
    const { people, server, profile } = await profileOf();
    server.away = new RequestFailed({ code: 'invalid_fields', fields: [], help: [] });
    await expect(profile.change(ME, { pen_name: '' })).rejects.toBe(server.away);
    server.away = offline;
    people.broken = true;
    await expect(profile.change(ME, { ink: 'moss' })).rejects.toBe(offline);
  });

  it('is nobody else’s', async () => {
    const { server, profile } = await profileOf();
    server.away = offline;
    await profile.change(ME, { ink: 'moss' });
    const other = user({ id: 'other' });
    expect(await profile.over(other)).toBe(other);
    server.away = null;
    expect(await profile.flush('other')).toBeNull();
    await expect(profile.change(other, { ink: 'moss' })).resolves.toMatchObject({ kept: false });
  });
});
