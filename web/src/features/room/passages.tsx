import { memo, useMemo } from 'react';
import type { Member, Segment } from '../../api/types';
import type { Person } from '../../components/avatar/avatar';
import { Passage } from './passage';
import { namelessIn, personOf } from './room-facts';
import { useRoomWords } from './room-words';

interface Props {
  segments: readonly Segment[];
  members: readonly Member[];
  myId: string | undefined;
  /** Whether the first of them begins the story. */
  whole: boolean;
  /** Saves another wording of one's own; absent where nothing may be changed. It must stay the same function. */
  onEdit?: (seq: number, text: string) => Promise<void>;
}

/** The passages that stand. A key in the writing box, or a word of Ember's, renders none of them again. */
export const Passages = memo(function Passages({ segments, members, myId, whole, onEdit }: Props) {
  const t = useRoomWords();
  const { me, other } = namelessIn(t, myId);
  const people = useMemo(() => {
    const known = new Map<string | null | undefined, Person>();
    return (id: string | null | undefined) => {
      const person = known.get(id) ?? personOf(members, id, { myId, me, other });
      known.set(id, person);
      return person;
    };
  }, [members, myId, me, other]);
  return segments.map((segment, i) => (
    <Passage
      key={segment.id}
      segment={segment}
      person={people(segment.author_id)}
      first={i === 0 && whole}
      onEdit={segment.author_id === myId ? onEdit : undefined}
    />
  ));
});
