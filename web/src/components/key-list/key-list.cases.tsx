import { inHardWords, type Cases } from '../../gallery/cases';
import { KeyList } from './key-list';

function list(...labels: string[]) {
  return <KeyList commands={labels.map((label, i) => ({ id: `${i}`, label, shortcut: ['?', 'g l', 'Mod+Enter', 'Alt+ArrowUp'][i] }))} />;
}

export default {
  states: {
    rest: list('List of keys', 'To the library', 'Add your turn', 'The passage before'),
    ...inHardWords((text) => list(text)),
  },
} satisfies Cases;
