import type { Story } from '../../api/types';
import type { Cases } from '../../gallery/cases';
import { story } from '../../test/stories';
import ClosedStory from './closed-story';

function closed(of: Partial<Story>, busy = false) {
  return <ClosedStory story={story(of)} busy={busy} onMove={() => {}} />;
}

export default {
  ground: 'bare',
  states: {
    finished: closed({ state: 'finished' }),
    'in the trash': closed({ state: 'trashed' }),
    busy: closed({ state: 'finished' }, true),
  },
} satisfies Cases;
