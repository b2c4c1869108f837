import type { Mood } from '../../api/types';
import type { Cases } from '../../gallery/cases';
import { MoodStrip } from './mood-strip';

const MOODS: readonly Mood[] = [
  { name: 'calm', intensity: 0 },
  { name: 'mysterious', intensity: 0.5 },
  { name: 'scary', intensity: 1 },
];

export default {
  ground: 'bare',
  tiers: ['teens', 'adults'],
  states: Object.fromEntries(MOODS.map((mood) => [mood.name, <MoodStrip key={mood.name} mood={mood} />])),
} satisfies Cases;
