import type { Joined, Member, Segment, Story, StoryCard, User } from '../api/types';

/** Builders of what the server sends: sensible by themselves, changed where a test cares. */
export const MAREN: Member = { user_id: 'u-maren', pen_name: 'Maren', ink: 'inkwell', avatar: 'owl', host: true };
export const TOM: Member = { user_id: 'u-tom', pen_name: 'Tom', ink: 'walnut', avatar: 'fox', host: false };

const AT = '2026-01-05T18:30:00.000Z';

export function segment(seq: number, change: Partial<Segment> = {}): Segment {
  return {
    seq,
    id: `s-${seq}`,
    author_id: MAREN.user_id,
    author: 'human',
    intent: 'write',
    text: `Passage ${seq}.`,
    mood: { name: 'calm', intensity: 0.4 },
    created_at: AT,
    ...change,
  };
}

export function emberSegment(seq: number, change: Partial<Segment> = {}): Segment {
  return segment(seq, { author_id: null, author: 'narrator', ...change });
}

export function story(change: Partial<Story> = {}): Story {
  const segments = change.segments ?? [segment(2), emberSegment(3)];
  return {
    id: 'story-1',
    title: 'The Salt Ledger',
    premise: 'The ledger began where her father’s patience ended.',
    audience: 'adults',
    rating: 'adults',
    mode: 'solo',
    narrator: 'each_turn',
    state: 'open',
    seq: segments.at(-1)?.seq ?? 1,
    head: segments.at(-1)?.seq ?? null,
    can_redo: false,
    members: [MAREN],
    turn: { user_id: MAREN.user_id, number: 2 },
    has_more: false,
    reactions: [],
    talk: true,
    folded: 0,
    mood: { name: 'calm', intensity: 0.4 },
    held: [{ label: 'Ines', kind: 'person', seq: 2 }],
    created_at: AT,
    updated_at: AT,
    ...change,
    segments,
  };
}

export function joined(of: Story, change: Partial<Joined> = {}): Joined & { ok: true } {
  return {
    ok: true,
    seq: of.seq,
    head: of.head,
    segments: [],
    events: [],
    chat: [],
    turn: of.turn,
    members: of.members,
    rating: of.rating,
    presence: of.members.map((member) => ({ user_id: member.user_id, state: 'here' as const })),
    branch: 'main',
    mood: of.mood,
    folded: of.folded,
    reactions: of.reactions,
    round: of.round,
    my_vote: of.my_vote,
    ...change,
  };
}

export function card(id: string, change: Partial<StoryCard> = {}): StoryCard {
  return {
    id,
    title: `Story ${id}`,
    premise: 'A premise.',
    audience: 'adults',
    mode: 'solo',
    state: 'open',
    seq: 3,
    cover: null,
    picture: null,
    members: [MAREN],
    your_turn: false,
    created_at: AT,
    updated_at: AT,
    ...change,
  };
}

export function user(change: Partial<User> = {}): User {
  return {
    id: MAREN.user_id,
    pen_name: 'Maren',
    tier: 'adults',
    role: 'writer',
    avatar: 'owl',
    ink: 'inkwell',
    preferences: { text_scale: 100, motion: 'system', mode: 'system', easy_reading: false, show_at_once: false, page_turn: 'curl', voice: 'junior', language: 'system' },
    ...change,
  };
}
