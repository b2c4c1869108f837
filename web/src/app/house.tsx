import { useState, type ReactNode } from 'react';
import type { User } from '../api/types';
import { Voice } from '../i18n/voice';
import { DEFAULT_LOOK, rememberedLook, wantsStillness, type Look } from '../lib/look';
import type { LightChoice, Tier } from '../lib/tier';
import { useLook } from '../lib/use-look';
import { useMe } from './use-me';

interface Props {
  /** Whose house it is: a story's audience in its room; elsewhere the person's own tier. */
  tier?: Tier;
  children: ReactNode;
}

/** A page in one of the three houses: its colours, its type, its voice, and how this person likes to read. */
export function House({ tier, children }: Props) {
  const me = useMe();
  const [last] = useState(rememberedLook);
  const look = lookOf(me, last, tier);
  // A guest has no tier of their own yet: the house they were last in is theirs.
  useLook(look, tier === undefined || me?.role !== 'writer');
  return <Voice tier={look.tier} early={look.early}>{children}</Voice>;
}

/** In whose house a page stands that is in no story's: a writer's own, and the one this device was last in for everybody else. */
export function ownHouse(me: User | null, last = rememberedLook()): Tier {
  return me?.role === 'writer' ? me.tier : last.tier;
}

function lookOf(me: User | null, last: Look, tier = ownHouse(me, last)): Look {
  if (!me) return { ...last, tier };
  const { preferences } = me;
  return {
    tier,
    light: oneOf<LightChoice>(preferences.mode, ['system', 'day', 'evening'], DEFAULT_LOOK.light),
    textScale: preferences.text_scale,
    easy: preferences.easy_reading,
    early: preferences.voice === 'early',
    motion: oneOf<Look['motion']>(preferences.motion, ['system', 'full', 'reduced'], DEFAULT_LOOK.motion),
  };
}

/** Whether to keep still, for what is not done by stylesheets. */
export function stillnessOf(me: User | null): boolean {
  return wantsStillness(lookOf(me, DEFAULT_LOOK));
}

function oneOf<T extends string>(value: string, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
