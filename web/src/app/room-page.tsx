import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { session } from '../api/session';
import { getStory } from '../api/stories';
import type { Story, User } from '../api/types';
import type { Panel } from '../features/room/phone-tabs';
import { RoomView } from '../features/room/room-view';
import { keptInvite } from '../lib/kept-invite';
import { systemClock } from '../realtime/clock';
import { openKeep } from '../realtime/keep';
import { LaterWire } from '../realtime/later-wire';
import type { RoomParts } from '../realtime/room';
import { pageWakes } from '../realtime/wakes';
import type { Wire } from '../realtime/wire';
import { Bars } from './bars';
import { CommandsHere } from './commands-here';
import { House, stillnessOf } from './house';
import { storyNoter } from './story-noter';
import { useMe } from './use-me';

const lineCode = () => import('../realtime/socket-io-wire');
// On its way while the room is painted, and waited for by nobody who reads.
void lineCode().catch(() => {});

async function loadWire(): Promise<Wire> {
  return (await lineCode()).socketIoWire();
}

const endSession = () => session.end();

interface Props {
  story: Story;
  me: User;
  panel: Panel;
}

/** The room of a story, joined to the real connection and this device's keep. */
export function RoomPage({ story, me, panel }: Props) {
  const navigate = useNavigate();
  const person = useMe() ?? me;
  const renewals = useSyncExternalStore(session.subscribe, session.renewals);
  const parts = (): RoomParts => ({
    story,
    writerId: person.id,
    wire: new LaterWire(loadWire),
    keep: openKeep(),
    clock: systemClock,
    wakes: pageWakes,
    load: (before) => getStory(story.id, before),
    note: storyNoter(person.id),
    storage: localStorage,
  });
  return (
    <House tier={story.audience}>
      <Bars over />
      <CommandsHere />
      <RoomView
        // Who signed in again has another line to the server.
        key={`${story.id} ${renewals}`}
        me={{ id: person.id, guest: person.role === 'guest', preferences: person.preferences }}
        parts={parts}
        reducedMotion={stillnessOf(person)}
        invite={keptInvite(story.id)}
        panel={panel}
        onSessionEnd={endSession}
        onLeave={() => void navigate({ to: '/library' })}
      />
    </House>
  );
}
