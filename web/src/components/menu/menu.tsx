import type { ReactNode } from 'react';
import { Button, I18nProvider, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useFormat } from '../../i18n/voice';
import { iconButtonClass } from '../icon-button/icon-button';
import styles from './menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  run: () => void;
}

interface Props {
  label: string;
  icon: ReactNode;
  entries: readonly MenuEntry[];
  /** Opens at once: the press that loaded this code was meant for the menu. */
  startsOpen: boolean;
}

/** A menu behind an icon. Loaded when it is first wanted, for it brings React Aria with it. */
export default function Menu({ label, icon, entries, startsOpen }: Props) {
  return (
    <I18nProvider locale={useFormat()}>
      <MenuTrigger defaultOpen={startsOpen}>
        <Button className={iconButtonClass()} aria-label={label}>
          {icon}
        </Button>
        <Popover className={styles.popover} placement="bottom end">
          <AriaMenu className={styles.menu} onAction={(id) => entries.find((entry) => entry.id === id)?.run()}>
            {entries.map((entry) => (
              <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={styles.item}>
                {entry.icon}
                {entry.label}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  );
}
