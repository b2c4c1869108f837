import { Suspense, useState } from 'react';
import { useTier } from '../i18n/voice';
import { commands } from '../lib/commands';
import { lazyPart } from '../lib/lazy-part';
import { useCommands } from '../lib/use-commands';
import { useShortcuts } from '../lib/use-shortcuts';
import { useHouseCommands } from './use-house-commands';

const CommandMenu = lazyPart(() => import('../components/command-menu/command-menu'));
const KeysDialog = lazyPart(() => import('../components/key-list/keys-dialog'));

/** Hears keys and opens the menu of commands. A picture book has neither menu nor single keys; its rooms keep theirs. */
export default function CommandHost() {
  const kids = useTier() === 'kids';
  useShortcuts(!kids);
  return kids ? null : <GrownHost />;
}

function GrownHost() {
  const [layer, setLayer] = useState<'menu' | 'keys' | null>(null);
  useCommands(useHouseCommands(setLayer));
  const close = () => setLayer(null);
  return (
    <Suspense>
      {layer === 'menu' && <CommandMenu commands={commands.now().filter(({ id }) => id !== 'menu')} onClose={close} />}
      {layer === 'keys' && <KeysDialog commands={commands.now()} onClose={close} />}
    </Suspense>
  );
}
