import type { Cases } from '../../gallery/cases';
import { Sketch } from './sketch';

function sketch(drawing: boolean) {
  return (
    <div style={{ position: 'relative', blockSize: '12rem' }}>
      <Sketch drawing={drawing} />
    </div>
  );
}

export default {
  states: { still: sketch(false), 'being drawn': sketch(true) },
} satisfies Cases;
