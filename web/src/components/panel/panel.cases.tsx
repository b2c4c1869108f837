import { inHardWords, type Cases } from '../../gallery/cases';
import { Panel } from './panel';

export default {
  ground: 'bare',
  states: {
    'with a title': <Panel title="Reading"><p>How words look and come.</p></Panel>,
    'without a title': <Panel><p>How words look and come.</p></Panel>,
    ...inHardWords((text) => <Panel title={text}><p>{text}</p></Panel>),
  },
} satisfies Cases;
