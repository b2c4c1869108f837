import type { Cases } from '../../gallery/cases';
import { Dots } from './dots';

export default {
  states: { 'at work': <p>Ember is telling <Dots /></p> },
} satisfies Cases;
