import { CircleHelp, Eye } from 'lucide-react';
import type { Cases } from '../../gallery/cases';
import { IconButton, iconButtonClass } from './icon-button';

export default {
  states: {
    rest: <IconButton label="Help" icon={<CircleHelp aria-hidden="true" />} />,
    pressed: <IconButton label="Show it" aria-pressed="true" icon={<Eye aria-hidden="true" />} />,
    'a link that looks like one': (
      <a href="/help" className={iconButtonClass()} aria-label="Help">
        <CircleHelp aria-hidden="true" />
      </a>
    ),
  },
} satisfies Cases;
