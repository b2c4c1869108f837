import { useWords } from '../../i18n/voice';
import { keys } from '../../i18n/words/keys';
import type { Command } from '../../lib/commands';
import Dialog from '../dialog/dialog';
import { KeyList } from './key-list';

interface Props {
  commands: readonly Command[];
  onClose: () => void;
}

/** The list of keys, over the page they work on. */
export default function KeysDialog({ commands, onClose }: Props) {
  const t = useWords(keys);
  return (
    <Dialog title={t('keys.list')} onClose={onClose}>
      <KeyList commands={[...commands.filter(({ shortcut }) => shortcut), { id: 'close', label: t('keys.close'), shortcut: 'Esc' }]} />
    </Dialog>
  );
}
