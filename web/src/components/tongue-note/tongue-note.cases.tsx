import type { Cases } from '../../gallery/cases';
import TongueNote from './tongue-note';

export default {
  states: {
    'lines are held': <TongueNote free={false} onSeen={() => {}} />,
    'among adults': <TongueNote free onSeen={() => {}} />,
  },
} satisfies Cases;
