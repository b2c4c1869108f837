import { useState } from 'react';
import type { Member, Story } from '../../api/types';
import { useTier } from '../../i18n/voice';
import { openRoom, type RoomState } from '../../realtime/room-state';
import type { Rest } from '../../realtime/use-rest';
import { emberSegment, MAREN, segment, story, TOM } from '../../test/stories';
import { factsOf, type RoomFacts } from './room-facts';
import { useComposer, type Composing } from './use-composer';

const NOOR: Member = { user_id: 'u-noor', pen_name: 'Noor', ink: 'verdigris', avatar: 'cat', host: false };

export const ME = MAREN;

/** A room to show without a server: three at the fire, two passages told, and it is Maren's turn. */
export function sampleRoom(change: Partial<RoomState> = {}, of: Partial<Story> = {}): RoomState {
  const members = [MAREN, TOM, NOOR];
  const segments = [segment(2, { text: 'The ledger lay open on the last page.' }), emberSegment(3, { text: 'Outside, the tide had begun to count the steps.' })];
  const presence = Object.fromEntries(members.map((member) => [member.user_id, 'here' as const]));
  return { ...openRoom(story({ mode: 'round_robin', members, segments, ...of })), connection: 'online', presence, ...change };
}

export function sampleFacts(change: Partial<RoomFacts> = {}): RoomFacts {
  return { ...factsOf(sampleRoom(), ME.user_id), ...change };
}

const NO_REST: Rest = { parts: [], total: 0, safe: true, keep: async () => {} };

/** A writing box that keeps nothing. */
export function useSampleComposing(first: string, change: Partial<Composing> = {}): Composing {
  const [text, write] = useState(first);
  const draft = { text, kept: text !== '' && text === first, write, restore: write, release: () => write(''), forget: () => {} };
  return { ...useComposer(draft, NO_REST, useTier()), ...change };
}
