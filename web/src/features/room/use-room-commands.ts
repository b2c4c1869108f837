import { useTier, useWords } from '../../i18n/voice';
import { room } from '../../i18n/words/room';
import { roomKeys } from '../../i18n/words/room-keys';
import type { Command } from '../../lib/commands';
import { useCommands } from '../../lib/use-commands';
import { INTENTS, INTENT_KEYS } from './intents';
import type { RoomFacts } from './room-facts';
import { stepPassage } from './step-passage';
import type { Composing } from './use-composer';
import type { Panels } from './use-panel';
import type { RoomActions } from './use-room-actions';

interface Parts {
  facts: RoomFacts;
  composing: Composing;
  actions: RoomActions;
  panels: Panels;
  onSubmit: () => void;
  /** Absent where ideas would lead nowhere. */
  onIdeas?: () => void;
}

const WORDS = { ...room, ...roomKeys };

/** All that keys and the menu of commands can do in the room, in one list. */
export function useRoomCommands({ facts, composing, actions, panels, onSubmit, onIdeas }: Parts): void {
  const t = useWords(WORDS);
  const grown = useTier() !== 'kids';
  const ready = isReady(facts, composing);
  const writes = grown && facts.open;
  const modes = INTENTS.map(
    (intent, i): Command => ({
      id: `room-mode-${intent}`,
      label: t('roomKeys.mode', { mode: t(INTENT_KEYS[intent]) }),
      shortcut: `Alt+${i + 1}`,
      enabled: () => writes,
      run: () => composing.setIntent(intent),
    }),
  );
  useCommands([
    { id: 'room-submit', label: t('room.submit'), shortcut: 'Mod+Enter', enabled: () => ready, run: onSubmit },
    { id: 'room-write', label: t('roomKeys.write'), enabled: () => writes, run: composing.focus },
    ...modes,
    { id: 'room-ideas', label: t('room.ideas'), shortcut: 'Alt+I', enabled: () => onIdeas !== undefined, run: () => onIdeas?.() },
    { id: 'room-ask', label: t(facts.onRequest ? 'room.ask' : 'room.continue'), enabled: () => facts.canLetTell && !actions.busy, run: actions.letTell },
    { id: 'room-stop', label: t('room.stop'), shortcut: 'Alt+.', enabled: () => facts.emberBusy, run: actions.stop },
    { id: 'room-retell', label: t('room.retry'), enabled: () => facts.canRetell && !actions.busy, run: actions.retell },
    { id: 'room-takes', label: t('roomKeys.takes'), shortcut: 'Alt+K', enabled: () => grown && facts.takes > 0, run: () => panels.open('takes') },
    { id: 'room-mind', label: t('room.mind'), shortcut: 'Alt+B', enabled: () => true, run: () => toMind(panels) },
    { id: 'room-before', label: t('roomKeys.before'), shortcut: 'Alt+ArrowUp', enabled: () => true, run: () => stepPassage(-1) },
    { id: 'room-after', label: t('roomKeys.after'), shortcut: 'Alt+ArrowDown', enabled: () => true, run: () => stepPassage(1) },
    { id: 'room-settings', label: t('room.settings'), enabled: () => facts.host && facts.open, run: () => panels.open('settings') },
    { id: 'room-undo', label: t('room.undo'), enabled: () => facts.canUndo && !actions.busy, run: actions.undo },
    { id: 'room-redo', label: t('room.redo'), enabled: () => facts.canRedo && !actions.busy, run: actions.redo },
  ]);
}

/** Whether what is in the box can be added now. */
export function isReady(facts: RoomFacts, { draft, length, limit }: Composing): boolean {
  return facts.open && facts.myTurn && !facts.emberBusy && draft.text.trim() !== '' && length <= limit;
}

/** Where the panel stands beside the page the focus goes there; else it comes over the page. */
function toMind(panels: Panels): void {
  const panel = document.getElementById('mind');
  if (panel?.checkVisibility?.() ?? false) panel?.focus();
  else panels.open('mind');
}
