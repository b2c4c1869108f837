import type { Cases } from '../../gallery/cases';
import { PageTools } from './page-tools';
import type { RoomFacts } from './room-facts';
import { sampleFacts } from './sample-room';

const nothing = () => {};

function tools(change: Partial<RoomFacts>, busy = false) {
  return <PageTools facts={sampleFacts(change)} busy={busy} onUndo={nothing} onRedo={nothing} onRetell={nothing} onLetTell={nothing} />;
}

export default {
  states: {
    'after Ember': tools({ takes: 3, canRedo: true }),
    'after somebody': tools({ canRetell: false, canLetTell: true }),
    'after Ember, who waits to be asked': tools({ canLetTell: true, onRequest: true }),
    busy: tools({ takes: 3, canRedo: true }, true),
  },
} satisfies Cases;
