import { Scissors } from 'lucide-react';
import { inHardWords, type Cases } from '../../gallery/cases';
import { Button } from '../button/button';
import { Notice } from './notice';

export default {
  states: {
    'a title': <Notice title="Copied." />,
    'with words': <Notice title="It is a long text."><p>It fits into four turns.</p></Notice>,
    'with something to do': (
      <Notice role="alert" icon={<Scissors aria-hidden="true" />} title="It is a long text." actions={<><Button>Cut it</Button><Button kind="plain">Leave it</Button></>}>
        <p>It fits into four turns.</p>
      </Notice>
    ),
    ...inHardWords((text) => <Notice icon={<Scissors aria-hidden="true" />} title={text} actions={<Button>{text}</Button>}><p>{text}</p></Notice>),
  },
} satisfies Cases;
