import type { Cases } from '../../gallery/cases';
import { StageLight } from './stage-light';

function light(ground: 'view' | 'page') {
  return (
    <div style={{ blockSize: '24rem' }}>
      <StageLight ground={ground} />
    </div>
  );
}

export default {
  alone: true,
  states: { 'behind a page that fits': light('view'), 'behind a page that scrolls': light('page') },
} satisfies Cases;
