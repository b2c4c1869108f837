import { useEffect } from 'react';
import { commands } from './commands';
import { ShortcutReader } from './shortcut-reader';
import { singleKeys } from './single-keys';

/** Where letters are letters: text is written there, or a list goes by its own keys. */
const TAKES_LETTERS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';

/** Runs the page's commands by their keys. `letters`: whether this house has single keys at all. */
export function useShortcuts(letters: boolean): void {
  useEffect(() => {
    const reader = new ShortcutReader();
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || isModifier(event.key)) return;
      const writing = event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null;
      const command = reader.read(event, event.timeStamp, commands.now(), letters && !writing && singleKeys.on());
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [letters]);
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key);
}
