import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { inHardWords, type Cases } from '../../gallery/cases';
import { LazyMenu } from './lazy-menu';

const ICON = <Ellipsis aria-hidden="true" />;

export default {
  states: {
    'opens at a press': (
      <LazyMenu
        label="Story menu"
        icon={ICON}
        entries={[
          { id: 'rename', label: 'Rename', icon: <Pencil aria-hidden="true" />, run: () => {} },
          { id: 'trash', label: 'Move to the trash', icon: <Trash2 aria-hidden="true" />, run: () => {} },
        ]}
      />
    ),
    ...inHardWords((text) => <LazyMenu label={text} icon={ICON} entries={[{ id: 'one', label: text, run: () => {} }]} />),
  },
} satisfies Cases;
