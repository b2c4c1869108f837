import { inHardWords, type Cases } from '../../gallery/cases';
import Refusal from './refusal';

const nothing = () => {};

export default {
  states: {
    'a reason': <Refusal why="That was too fast. Try again in 10 seconds." help={[]} />,
    'with other words': <Refusal why="Held back: this story is rated Teens." rewrite="He fell, and did not get up." help={[]} onRewrite={nothing} onKeepMine={nothing} />,
    'with help': <Refusal why="It sounds as if things are hard." help={['Ask a grown-up you trust', 'A helpline: 116 111']} onKeepMine={nothing} />,
    ...inHardWords((text) => <Refusal why={text} rewrite={text} help={[text]} onRewrite={nothing} onKeepMine={nothing} />),
  },
} satisfies Cases;
