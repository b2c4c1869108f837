import type { Cases } from '../../gallery/cases';
import { useTier } from '../../i18n/voice';
import { Avatar } from './avatar';

const INKS = ['inkwell', 'walnut', 'verdigris', 'mulberry', 'moss', 'damson'] as const;

function Portrait({ name = 'Maren', avatar = '', ink = 'inkwell' }: { name?: string; avatar?: string; ink?: string }) {
  return <Avatar tier={useTier()} person={{ id: name, name, avatar, ink }} />;
}

export default {
  states: {
    ...Object.fromEntries(INKS.map((ink) => [ink, <Portrait key={ink} ink={ink} />])),
    chosen: (
      <span style={{ display: 'flex' }}>
        {['owl', 'stamp-3', 'seal-scallop'].map((avatar) => (
          <Portrait key={avatar} avatar={avatar} />
        ))}
      </span>
    ),
    'of somebody without a name': <Portrait name="" />,
    'of an Arabic name': <Portrait name="مريم" />,
  },
} satisfies Cases;
