import { inHardWords, type Cases } from '../../gallery/cases';
import CommandMenu from './command-menu';

function menu(...labels: string[]) {
  const commands = labels.map((label, i) => ({ id: label, label, shortcut: ['g l', 'Mod+Enter'][i], enabled: () => true, run: () => {} }));
  return <CommandMenu commands={commands} onClose={() => {}} />;
}

export default {
  alone: true,
  states: {
    'some commands': menu('To the library', 'Add your turn', 'Compare takes'),
    'nothing of that name': menu(),
    ...inHardWords((text) => menu(text)),
  },
} satisfies Cases;
