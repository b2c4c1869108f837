import { CloudOff, Sparkles } from 'lucide-react';
import { inHardWords, type Cases } from '../../gallery/cases';
import { Button } from '../button/button';
import { Bar } from './bar';

export default {
  ground: 'bare',
  states: {
    rest: <Bar icon={<CloudOff />}>Offline. Drafts keep saving on this device.</Bar>,
    'with something to do': <Bar icon={<Sparkles />} action={<Button>Take it</Button>}>There is a newer version.</Bar>,
    ...inHardWords((text) => <Bar icon={<CloudOff />} action={<Button>{text}</Button>}>{text}</Bar>),
  },
} satisfies Cases;
