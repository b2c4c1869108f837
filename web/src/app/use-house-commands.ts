import { useRouter } from '@tanstack/react-router';
import { useWords } from '../i18n/voice';
import { keys } from '../i18n/words/keys';
import type { Command } from '../lib/commands';
import { toNextRegion } from '../lib/next-region';
import { useMe } from './use-me';

type Layer = 'menu' | 'keys';

/** What can be done on every page of teenagers and grown-ups. */
export function useHouseCommands(open: (layer: Layer) => void): Command[] {
  const t = useWords(keys);
  const router = useRouter();
  const inside = useMe() !== null;
  const go = (to: '/library' | '/new' | '/me' | '/notices' | '/settings' | '/help') => () => void router.navigate({ to });
  const search = async () => {
    if (!focusSearch()) {
      await router.navigate({ to: '/library' });
      focusSearch();
    }
  };
  const always = () => true;
  const forMembers = () => inside;
  return [
    { id: 'menu', label: t('keys.menu'), shortcut: 'Mod+K', enabled: always, run: () => open('menu') },
    { id: 'keys', label: t('keys.list'), shortcut: '?', enabled: always, run: () => open('keys') },
    { id: 'search', label: t('keys.search'), shortcut: '/', enabled: forMembers, run: () => void search() },
    { id: 'new', label: t('nav.new'), shortcut: 'n', enabled: forMembers, run: go('/new') },
    { id: 'library', label: t('nav.library'), shortcut: 'g l', enabled: forMembers, run: go('/library') },
    { id: 'me', label: t('nav.me'), enabled: forMembers, run: go('/me') },
    { id: 'notices', label: t('nav.notices'), enabled: forMembers, run: go('/notices') },
    { id: 'settings', label: t('nav.settings'), enabled: forMembers, run: go('/settings') },
    { id: 'help', label: t('nav.help'), enabled: always, run: go('/help') },
    { id: 'next-region', label: t('keys.nextRegion'), shortcut: 'F6', enabled: always, run: () => toNextRegion(false) },
    { id: 'last-region', label: t('keys.lastRegion'), shortcut: 'Shift+F6', enabled: always, run: () => toNextRegion(true) },
  ];
}

/** Whether this page has a search; then it has the caret now. */
function focusSearch(): boolean {
  const box = document.querySelector<HTMLElement>('[role=search] input');
  box?.focus();
  return box !== null;
}
