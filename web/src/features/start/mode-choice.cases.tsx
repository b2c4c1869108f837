import type { Cases } from '../../gallery/cases';
import { TOGETHER } from './beginning';
import { ModeChoice } from './mode-choice';

export default {
  states: Object.fromEntries(TOGETHER.map((mode) => [mode.replace('_', ' '), <ModeChoice key={mode} value={mode} onChange={() => {}} />])),
} satisfies Cases;
