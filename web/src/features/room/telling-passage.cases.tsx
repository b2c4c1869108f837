import { inHardWords, type Cases } from '../../gallery/cases';
import { TellingPassage } from './telling-passage';

function telling(text: string, first = false) {
  return <TellingPassage text={text} complete={false} pace="words" first={first} hurried={false} onSettled={() => {}} />;
}

export default {
  states: {
    'before the first word': telling(''),
    'being told': telling('Outside, the tide had begun to count the steps.'),
    'the first of a story': telling('Outside, the tide had begun to count the steps.', true),
    ...inHardWords((text) => telling(text)),
  },
} satisfies Cases;
