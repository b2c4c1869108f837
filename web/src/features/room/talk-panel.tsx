import { Send, X } from 'lucide-react';
import { Suspense, useId } from 'react';
import type { ChatItem, ChatPhrase, Member } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { Button } from '../../components/button/button';
import { GrowingText } from '../../components/growing-text/growing-text';
import { IconButton } from '../../components/icon-button/icon-button';
import { troubleOf } from '../../i18n/trouble';
import { useTier, useWords, type Words } from '../../i18n/voice';
import { talk as words } from '../../i18n/words/talk';
import { lazyPart } from '../../lib/lazy-part';
import { CHAT_LIMIT, characters } from '../../lib/limits';
import { useSheetFocus } from '../../lib/use-sheet-focus';
import { useStickToEnd } from '../../lib/use-stick-to-end';
import { namelessIn, personOf } from './room-facts';
import { useRoomWords } from './room-words';
import styles from './talk-panel.module.css';
import type { Talking } from './use-talk';

const Refusal = lazyPart(() => import('../../components/refusal/refusal'));

interface Props {
  talk: readonly ChatItem[];
  members: readonly Member[];
  myId: string;
  /** Nobody types here: in a children's house, and who has not said who they are. */
  phrasesOnly: boolean;
  online: boolean;
  talking: Talking;
  onClose: () => void;
}

/** What can be said without typing, in the order it is offered. */
const PHRASES: readonly ChatPhrase[] = [
  'hello', 'loved_that', 'so_funny', 'so_spooky', 'what_next', 'your_turn', 'thinking', 'yes', 'not_that', 'sorry', 'thank_you', 'back_soon', 'bye',
];

/** Talk beside the story, and clearly not in it. */
export default function TalkPanel({ talk, members, myId, phrasesOnly, online, talking, onClose }: Props) {
  const t = useWords(words);
  const room = useRoomWords();
  const tier = useTier();
  const title = useId();
  const names = namelessIn(room, myId);
  const { frame, content } = useStickToEnd(talk.findLast((message) => message.user_id === myId)?.id);
  useSheetFocus('talk', true);
  const over = characters(talking.text) - CHAT_LIMIT;
  const ready = online && !talking.busy && talking.text.trim() !== '' && over <= 0;
  return (
    <section className={styles.panel} aria-labelledby={title} id="talk" tabIndex={-1} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <h2 id={title} className={styles.title}>{t('talk.title')}</h2>
      <IconButton label={room('room.closePanel')} icon={<X aria-hidden="true" />} className={styles.close} onClick={onClose} />
      <p className={styles.note}>{t('talk.note')}</p>
      <div className={styles.frame} ref={frame} tabIndex={0} role="log" aria-label={t('talk.list')}>
        <div ref={content}>
          {talk.length === 0 && <p className={styles.empty}>{t('talk.empty')}</p>}
          <ol className={styles.list}>
            {talk.map((message) => {
              const person = personOf(members, message.user_id, names);
              return (
                <li key={message.id} className={styles.message} data-ink={person.ink} data-mine={message.user_id === myId || undefined}>
                  <Avatar person={person} tier={tier} className={styles.face} />
                  <span className={styles.name}>{person.name}</span>
                  <span className={styles.words} dir="auto">{wordsOf(t, message)}</span>
                </li>
              );
            })}
          </ol>
        </div>
      </div>
      <Suspense>
        {talking.failed && (
          <Refusal
            why={troubleOf(t, talking.failed)}
            reason={talking.failed.reason}
            rewrite={talking.failed.rewrite}
            help={talking.failed.help}
            helpLines={talking.failed.helpLines}
            onRewrite={talking.write}
          />
        )}
      </Suspense>
      {!online && <p className={styles.note} role="status">{t('talk.offline')}</p>}
      {phrasesOnly ? (
        <ul className={styles.phrases} aria-label={t('talk.phrases')}>
          {PHRASES.map((phrase) => (
            <li key={phrase}>
              <Button kind="quiet" blocked={!online || talking.busy} onClick={() => talking.choose(phrase)}>
                {t(`phrase.${phrase}`)}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <form
          className={styles.say}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) talking.send();
          }}
        >
          <GrowingText
            label={t('talk.words')}
            className={styles.box}
            value={talking.text}
            invalid={over > 0}
            onChange={talking.write}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (ready) talking.send();
            }}
          />
          {over > 0 && <span className={styles.over} role="status">{room('room.over', { count: over })}</span>}
          <Button type="submit" kind="action" blocked={!ready} icon={<Send aria-hidden="true" className="flip" />}>
            {t('talk.send')}
          </Button>
        </form>
      )}
    </section>
  );
}

/** A phrase in the reader's language; words as they were written. */
function wordsOf(t: Words<typeof words>, { phrase, text }: ChatItem): string {
  return phrase ? t(`phrase.${phrase}`) : text;
}
