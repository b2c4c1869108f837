import { inHardWords, type Cases } from '../../gallery/cases';
import { Button } from '../button/button';
import Dialog from './dialog';

function dialog(title: string, words: string, wide = false) {
  return (
    <Dialog title={title} onClose={() => {}} wide={wide}>
      <p>{words}</p>
      <Button kind="action">Move it</Button>
    </Dialog>
  );
}

export default {
  alone: true,
  states: {
    'a question': dialog('Move to the trash?', 'It can be restored.'),
    wide: dialog('Takes', 'Two takes beside each other.', true),
    ...inHardWords((text) => dialog(text, text)),
  },
} satisfies Cases;
