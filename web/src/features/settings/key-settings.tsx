import { useState } from 'react';
import { KeyList } from '../../components/key-list/key-list';
import { Panel } from '../../components/panel/panel';
import { Switch } from '../../components/switch/switch';
import { useWords } from '../../i18n/voice';
import { keys } from '../../i18n/words/keys';
import type { Command } from '../../lib/commands';
import { singleKeys } from '../../lib/single-keys';

/** What keys do, and the switch for those that are a letter. It holds for this keyboard, and so for this device. */
export function KeySettings({ commands }: { commands: readonly Command[] }) {
  const t = useWords(keys);
  const [on, setOn] = useState(singleKeys.on);
  return (
    <Panel title={t('keys.list')}>
      <Switch
        label={t('keys.single')}
        note={t('keys.singleNote')}
        checked={on}
        onChange={(next) => {
          singleKeys.set(next);
          setOn(next);
        }}
      />
      <KeyList commands={[...commands.filter(({ shortcut }) => shortcut), { id: 'close', label: t('keys.close'), shortcut: 'Esc' }]} />
    </Panel>
  );
}
