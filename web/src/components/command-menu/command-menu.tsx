import { useId, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/voice';
import { keys } from '../../i18n/words/keys';
import type { Command } from '../../lib/commands';
import Dialog from '../dialog/dialog';
import { Keys } from '../key-list/keys';
import styles from './command-menu.module.css';

interface Props {
  commands: readonly Command[];
  onClose: () => void;
}

/** All that can be done here, found by typing a part of its name. */
export default function CommandMenu({ commands, onClose }: Props) {
  const t = useWords(keys);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = commands.filter((command) => command.label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  const optionId = (index: number) => `${id}-${index}`;

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const step = (by: number) => setAt((at + by + found.length) % Math.max(found.length, 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => run(found[at]) }[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };

  return (
    <Dialog title={t('keys.menu')} onClose={onClose}>
      <input
        className={styles.box}
        // The menu was opened to type into it.
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus
        role="combobox"
        aria-label={t('keys.find')}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
        placeholder={t('keys.find')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('keys.menu')} className={styles.list}>
        {found.map((command, index) => (
          // The keys are the box's, which has the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div key={command.id} ref={index === at ? show : undefined} id={optionId(index)} role="option" aria-selected={index === at} className={styles.option} onPointerMove={() => setAt(index)} onClick={() => run(command)}>
            <span>{command.label}</span>
            {command.shortcut && <Keys shortcut={command.shortcut} />}
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">{found.length === 0 && t('keys.none')}</p>
    </Dialog>
  );
}

/** The list scrolls by itself only for what has the focus, which the box keeps. */
function show(option: Element | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
