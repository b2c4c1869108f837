import { inHardWords, type Cases } from '../../gallery/cases';
import { spoken } from '../../lib/use-read-aloud';
import { ListenButton } from './listen-button';

/** Absent where the device has no voice, as everywhere. */
export default {
  states: {
    'with its word': <ListenButton label="Read to me" words={[spoken('gallery-word', 'The tide came in.', 'en')]} />,
    'an icon': <ListenButton label="Read to me" look="icon" words={[spoken('gallery-icon', 'The tide came in.', 'en')]} />,
    ...inHardWords((text) => <ListenButton label={text} words={[spoken(`gallery-${text}`, text, 'en')]} />),
  },
} satisfies Cases;
