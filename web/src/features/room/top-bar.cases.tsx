import { inHardWords, type Cases } from '../../gallery/cases';
import { story } from '../../test/stories';
import { ME, sampleRoom } from './sample-room';
import { TopBar } from './top-bar';

export default {
  ground: 'bare',
  states: {
    alone: <TopBar story={story()} myId={ME.user_id} guest={false}>{null}</TopBar>,
    'in company': <TopBar story={sampleRoom().story} myId={ME.user_id} guest={false}>{null}</TopBar>,
    'for a guest': <TopBar story={story()} myId={ME.user_id} guest>{null}</TopBar>,
    ...inHardWords((title) => <TopBar story={story({ title })} myId={ME.user_id} guest={false}>{null}</TopBar>),
  },
} satisfies Cases;
