import { inHardWords, type Cases } from '../../gallery/cases';
import PassageEditor from './passage-editor';

function editor(text: string) {
  return <PassageEditor text={text} onSave={async () => {}} onClose={() => {}} />;
}

/** Each takes the focus as it opens. */
export default {
  alone: true,
  states: { rest: editor('She turned the page.'), ...inHardWords(editor) },
} satisfies Cases;
