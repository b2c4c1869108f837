import type { Cases } from '../../gallery/cases';
import { TellingControls } from './telling-controls';

const nothing = () => {};

export default {
  states: {
    'words still come': <TellingControls onShowAll={nothing} onStop={nothing} onWrite={nothing} />,
    'all words are there': <TellingControls onStop={nothing} onWrite={nothing} />,
  },
} satisfies Cases;
