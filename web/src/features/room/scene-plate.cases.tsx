import type { Asset } from '../../api/types';
import { inHardWords, PICTURE, type Cases } from '../../gallery/cases';
import type { RoomState } from '../../realtime/room-state';
import { emberSegment } from '../../test/stories';
import { sampleRoom } from './sample-room';
import { ScenePlate } from './scene-plate';

function plate(state: RoomState) {
  return <ScenePlate state={state} place={Number.MAX_SAFE_INTEGER} onStale={() => {}} />;
}

function drawn(alt: string): RoomState {
  return sampleRoom({}, { segments: [emberSegment(2, { picture: { url: PICTURE, alt } as Asset })] });
}

export default {
  ground: 'bare',
  states: {
    'without a picture': plate(sampleRoom()),
    'being drawn': plate(sampleRoom({ drawing: [{ jobId: 'job', segmentSeq: 2 }] })),
    'with its picture': plate(drawn('The sea at dusk')),
    ...inHardWords((text) => plate(drawn(text))),
  },
} satisfies Cases;
