import type { Cases } from '../../gallery/cases';
import FoldEdge from './fold-edge';

export default {
  states: {
    'one passage': <FoldEdge folded={1} />,
    'three passages': <FoldEdge folded={3} />,
    'a long story': <FoldEdge folded={1_204} />,
  },
} satisfies Cases;
