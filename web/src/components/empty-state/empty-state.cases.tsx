import { inHardWords, type Cases } from '../../gallery/cases';
import { Button } from '../button/button';
import { Dots } from '../dots/dots';
import { EmptyState } from './empty-state';

export default {
  ground: 'bare',
  states: {
    'nothing yet': <EmptyState fire="resting" title="No books bound yet. The first is usually short." action={<Button kind="action">Start a story</Button>} />,
    'nothing found': <EmptyState title="Nothing is called “lighthouse”." action={<Button>Clear</Button>} />,
    'on its way': <EmptyState fire="thinking" role="status">One moment <Dots /></EmptyState>,
    failed: <EmptyState of="page" fire="cold" role="alert" title="That did not work." action={<Button kind="action">Try again</Button>}>Nothing you wrote is lost.</EmptyState>,
    ...inHardWords((text) => <EmptyState fire="resting" title={text} action={<Button kind="action">{text}</Button>}>{text}</EmptyState>),
  },
} satisfies Cases;
