import { Suspense, useState, type ReactNode } from 'react';
import { IconButton } from '../icon-button/icon-button';
import { lazyPart } from '../../lib/lazy-part';
import type { MenuEntry } from './menu';

const Menu = lazyPart(() => import('./menu'));

interface Props {
  label: string;
  icon: ReactNode;
  entries: readonly MenuEntry[];
}

/** The menu's button. The menu itself comes with the first press, and opens. */
export function LazyMenu(props: Props) {
  const [wanted, setWanted] = useState(false);
  const button = <IconButton label={props.label} icon={props.icon} aria-haspopup="menu" onClick={() => setWanted(true)} />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <Menu {...props} startsOpen />
    </Suspense>
  );
}
