import { failureOf } from '../api/problems';
import type { ProfilePatch, User } from '../api/types';
import type { Table } from './kept-table';
import { HERE, type SeenPerson } from './seen';

type Send = (patch: ProfilePatch) => Promise<User>;

/** Changes of one's profile. Without the server they hold here, and go to it when it is back. */
export class UnsentProfile {
  private readonly people: Table<SeenPerson>;
  private readonly send: Send;

  constructor(people: Table<SeenPerson>, send: Send) {
    this.people = people;
    this.send = send;
  }

  /** Sends a change, or keeps it. Fails with what else the server says of it, and where neither of them can keep it. */
  async change(me: User, patch: ProfilePatch): Promise<{ user: User; kept: boolean }> {
    try {
      const user = await this.send(patch);
      await this.note(user.id, { user }).catch(() => {});
      return { user, kept: false };
    } catch (error) {
      if (failureOf(error).code !== 'offline') throw error;
      const before = await this.people.get(HERE).catch(() => undefined);
      if (before?.user.id !== me.id) throw error;
      const user = patched(before.user, patch);
      await this.people.put(HERE, { user, unsent: merged(before.unsent ?? {}, patch) }).catch(() => {
        throw error;
      });
      return { user, kept: true };
    }
  }

  /** Sends what waits. Gives the profile as it is then, or nothing where nothing waited or it still has to. */
  async flush(personId: string): Promise<User | null> {
    const kept = await this.people.get(HERE).catch(() => undefined);
    if (!kept?.unsent || kept.user.id !== personId) return null;
    try {
      const user = await this.send(kept.unsent);
      await this.note(personId, { user });
      return user;
    } catch (error) {
      // What the server will never take shall not be sent for ever.
      if (failureOf(error).code === 'invalid_fields' || failureOf(error).code === 'held') await this.note(personId, { user: kept.user });
      return null;
    }
  }

  /** The person with what they changed since the server was heard. */
  async over(user: User): Promise<User> {
    const kept = await this.people.get(HERE).catch(() => undefined);
    return kept?.unsent && kept.user.id === user.id ? patched(user, kept.unsent) : user;
  }

  private async note(personId: string, person: SeenPerson): Promise<void> {
    if ((await this.people.get(HERE))?.user.id === personId) await this.people.put(HERE, person);
  }
}

function merged(before: ProfilePatch, patch: ProfilePatch): ProfilePatch {
  const preferences = { ...before.preferences, ...patch.preferences };
  return { ...before, ...patch, ...(Object.keys(preferences).length > 0 ? { preferences } : {}) };
}

/** A profile with a change made. */
export function patched(user: User, patch: ProfilePatch): User {
  const preferences = Object.fromEntries(Object.entries(patch.preferences ?? {}).filter(([, value]) => value !== null));
  return {
    ...user,
    pen_name: patch.pen_name ?? user.pen_name,
    avatar: patch.avatar ?? user.avatar,
    ink: patch.ink ?? user.ink,
    preferences: { ...user.preferences, ...preferences },
  };
}
