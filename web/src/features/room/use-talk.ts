import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { failureOf, type Failure } from '../../api/problems';
import type { ChatPhrase } from '../../api/types';
import { randomId } from '../../lib/random-id';
import type { Remark, Room } from '../../realtime/room';

export interface Talking {
  text: string;
  write: (text: string) => void;
  send: () => void;
  choose: (phrase: ChatPhrase) => void;
  busy: boolean;
  /** Why the last message was not taken; its words are still in the box. */
  failed: Failure | null;
}

/** The box for what is said beside the story. Its words go when they are on the server's disk, and not before. */
export function useTalk(room: Pick<Room, 'say'>): Talking {
  const [text, setText] = useState('');
  /** The same words sent again, after an answer that never came, are the same message. */
  const name = useRef(randomId());
  const say = useMutation({
    mutationFn: (remark: Remark) => room.say(name.current, remark),
    onSuccess: (_, remark) => {
      name.current = randomId();
      if ('text' in remark) setText((now) => (now.trim() === remark.text ? '' : now));
    },
  });
  return {
    text,
    write: (next) => {
      setText(next);
      name.current = randomId();
      if (say.isError) say.reset();
    },
    send: () => {
      const words = text.trim();
      if (words !== '' && !say.isPending) say.mutate({ text: words });
    },
    choose: (phrase) => {
      if (say.isPending) return;
      name.current = randomId();
      say.mutate({ phrase });
    },
    busy: say.isPending,
    failed: say.error ? failureOf(say.error) : null,
  };
}
