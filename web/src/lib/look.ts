import { lightFor, type LightChoice, type Tier } from './tier';

/** How the whole page looks: whose house it is, in which light, how large, and how still. */
export interface Look {
  tier: Tier;
  light: LightChoice;
  /** Percent, 80 to 200. */
  textScale: number;
  easy: boolean;
  /** Whether a Kids house speaks to readers of 5 to 8, in fewer and easier words. */
  early: boolean;
  motion: 'system' | 'full' | 'reduced';
}

export const DEFAULT_LOOK: Look = { tier: 'adults', light: 'system', textScale: 100, easy: false, early: false, motion: 'system' };

const KEY = 'fireside.look';

export function applyLook(look: Look): void {
  const root = document.documentElement;
  const prefersDark = matches('(prefers-color-scheme: dark)');
  root.dataset.tier = look.tier;
  root.dataset.mode = lightFor(look.tier, look.light, new Date().getHours(), prefersDark);
  root.dataset.easy = look.easy ? 'on' : 'off';
  root.dataset.motion = wantsStillness(look) ? 'reduced' : 'full';
  root.style.setProperty('--text-scale', String(look.textScale / 100));
  // An installed window's frame is of the house too.
  const ground = getComputedStyle(root).getPropertyValue('--bg').trim();
  if (ground !== '') document.querySelector('meta[name=theme-color]')?.setAttribute('content', ground);
}

export function wantsStillness(look: Pick<Look, 'motion'>): boolean {
  return look.motion === 'reduced' || (look.motion === 'system' && matches('(prefers-reduced-motion: reduce)'));
}

/** The look of the last visit, so that the first paint is right already. */
export function rememberedLook(): Look {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...DEFAULT_LOOK, ...kept } : DEFAULT_LOOK;
  } catch {
    return DEFAULT_LOOK;
  }
}

export function rememberLook(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // A browser that keeps nothing only paints its first frame in the default look.
  }
}

function matches(query: string): boolean {
  return globalThis.matchMedia?.(query).matches ?? false;
}
