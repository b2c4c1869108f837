import { inHardWords, type Cases } from '../../gallery/cases';
import GiveTurn from './give-turn';
import { ME, sampleRoom } from './sample-room';

const { members } = sampleRoom().story;
const nothing = () => {};

export default {
  states: {
    'two to choose from': <GiveTurn members={members} me={ME} blocked={false} onGive={nothing} />,
    'no connection': <GiveTurn members={members} me={ME} blocked onGive={nothing} />,
    ...inHardWords((text) => <GiveTurn members={[ME, { ...ME, user_id: 'u-other', pen_name: text, ink: 'moss' }]} me={ME} blocked={false} onGive={nothing} />),
  },
} satisfies Cases;
