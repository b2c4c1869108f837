import { type Tier, TIERS } from '../../lib/tier';
import { CARDS, GAPS, type GapName } from './cards';

/** How one gap of the sentence is filled: by a picture, or in words of one's own. What was written stays when a picture is chosen. */
export interface Gap {
  card: string | null;
  own: string;
  /** Whether one's own words count. */
  mine: boolean;
}

export type Gaps = Readonly<Record<GapName, Gap>>;

/** The ways in which several write one story. */
export const TOGETHER = ['round_robin', 'free', 'director', 'fold', 'vote'] as const;

/** Who writes: alone, or together in one of these ways. */
export type Company = 'solo' | (typeof TOGETHER)[number];

/** A story that somebody is about to begin. */
export interface Beginning {
  line: string;
  /** Whom it is for; null before anybody has said so. */
  audience: Tier | null;
  company: Company;
  /** Seconds a turn may take where several write; 0: as many as it wants. */
  limit: number;
  gaps: Gaps;
  /** The wish that was sent last, and its key: a lost answer and another press make one story. */
  once: { wish: string; key: string } | null;
}

const OPEN: Gap = { card: null, own: '', mine: false };

export const EMPTY: Beginning = {
  line: '',
  audience: null,
  company: 'solo',
  limit: 0,
  gaps: { who: OPEN, where: OPEN, trouble: OPEN },
  once: null,
};

/** The beginning that an earlier visit left on this device. What cannot be read is as good as empty. */
export function beginningFrom(kept: unknown): Beginning {
  if (!isRecord(kept)) return EMPTY;
  const gaps = isRecord(kept.gaps) ? kept.gaps : {};
  const { once } = kept;
  return {
    line: typeof kept.line === 'string' ? kept.line : '',
    audience: TIERS.find((tier) => tier === kept.audience) ?? null,
    company: TOGETHER.find((mode) => mode === kept.company) ?? 'solo',
    limit: typeof kept.limit === 'number' && Number.isSafeInteger(kept.limit) && kept.limit > 0 ? kept.limit : 0,
    gaps: Object.fromEntries(GAPS.map((name) => [name, gapFrom(name, gaps[name])])) as unknown as Gaps,
    once: isRecord(once) && typeof once.wish === 'string' && typeof once.key === 'string' ? { wish: once.wish, key: once.key } : null,
  };
}

/** The words of a beginning that somebody wrote themselves. */
export function writtenIn({ line, gaps }: Beginning): string[] {
  return [line, ...GAPS.map((name) => gaps[name].own)].map((words) => words.trim()).filter((words) => words !== '');
}

function gapFrom(name: GapName, kept: unknown): Gap {
  if (!isRecord(kept)) return OPEN;
  return {
    card: CARDS[name].find((card) => card.id === kept.card)?.id ?? null,
    own: typeof kept.own === 'string' ? kept.own : '',
    mine: kept.mine === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
