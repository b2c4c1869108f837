import { useState } from 'react';
import { Panel } from '../../components/panel/panel';
import { Switch } from '../../components/switch/switch';
import { useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { readsByItself, setReadsByItself } from '../../lib/reads-by-itself';
import { spoken, useCanRead } from '../../lib/use-read-aloud';

/** Whether new words are read aloud without a press. Of this device, as its voices are; absent where it has none. */
export function ReadAloudSettings() {
  const t = useWords(read);
  const able = useCanRead(spoken('', t('read.byItself')));
  const [on, setOn] = useState(readsByItself);
  if (!able) return null;
  return (
    <Panel title={t('read.title')}>
      <Switch
        label={t('read.byItself')}
        note={t('read.byItselfNote')}
        checked={on}
        onChange={(next) => {
          setOn(next);
          setReadsByItself(next);
        }}
      />
    </Panel>
  );
}
