import type { Member } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { useTier, useWords } from '../../i18n/voice';
import { room } from '../../i18n/words/room';
import { roomModes } from '../../i18n/words/room-modes';
import styles from './give-turn.module.css';
import { namelessIn, personOf } from './room-facts';

interface Props {
  members: readonly Member[];
  me: Member;
  /** Nobody can be told of it now. */
  blocked: boolean;
  onGive: (to: string) => void;
}

const WORDS = { ...room, ...roomModes };

/** Whom the host of a directed story may give the turn to. */
export default function GiveTurn({ members, me, blocked, onGive }: Props) {
  const t = useWords(WORDS);
  const tier = useTier();
  const names = namelessIn(t, me.user_id);
  return (
    <section className={styles.give} aria-label={t('roomModes.give')}>
      <p className={styles.label} aria-hidden="true">{t('roomModes.give')}</p>
      {members
        .filter(({ user_id: id }) => id !== me.user_id)
        .map((member) => {
          const person = personOf(members, member.user_id, names);
          return (
            <button
              key={member.user_id}
              type="button"
              className={styles.one}
              data-ink={member.ink}
              aria-label={t('roomModes.giveTo', { name: person.name })}
              aria-disabled={blocked || undefined}
              onClick={() => !blocked && onGive(member.user_id)}
            >
              <Avatar person={person} tier={tier} className={styles.face} />
              <span className={styles.name}>{person.name}</span>
            </button>
          );
        })}
    </section>
  );
}
