import { Check, Star } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Member, Proposal, Story } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { Button } from '../../components/button/button';
import { ListenButton } from '../../components/listen-button/listen-button';
import { useTier, useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { room } from '../../i18n/words/room';
import { roomModes } from '../../i18n/words/room-modes';
import { spoken } from '../../lib/use-read-aloud';
import { useKeptFocus } from '../../lib/use-kept-focus';
import { namelessIn, personOf } from './room-facts';
import styles from './round.module.css';

interface Props {
  story: Story;
  me: Member | undefined;
  /** Nobody can be told of a vote now. */
  blocked: boolean;
  onVote: (proposal: number) => void;
  onEnd: () => void;
}

const WORDS = { ...room, ...roomModes, ...read };

/** What is proposed for the next passage, and who has voted. For what, one sees of oneself alone. */
export default function Round({ story, me, blocked, onVote, onEnd }: Props) {
  const t = useWords(WORDS);
  const tier = useTier();
  const title = useId();
  const section = useRef<HTMLElement>(null);
  const kept = useKeptFocus(() => section.current?.focus({ preventScroll: true }));
  const proposals = story.round?.proposals ?? [];
  const voted = story.round?.voted ?? [];
  const names = namelessIn(t, me?.user_id);
  const mine = (proposal: Proposal) => proposal.user_id === me?.user_id;
  const nameOf = (id: string) => (id === me?.user_id ? t('room.you') : personOf(story.members, id, names).name);
  const mayVote = me !== undefined && !voted.includes(me.user_id) && (story.my_vote ?? null) === null;
  return (
    <section ref={section} {...kept} className={styles.round} aria-labelledby={title} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}>{t('roomModes.round')}</h2>
        {tier === 'kids' && proposals.length > 0 && (
          <ListenButton look="icon" label={t('read.choices')} words={proposals.map(({ seq, text }) => spoken(`proposal-${seq}`, text))} />
        )}
      </div>
      {proposals.length === 0 && <p className={styles.note}>{t('roomModes.roundEmpty')}</p>}
      {proposals.length > 0 && (
        <ol className={styles.cards}>
          {proposals.map((proposal) => {
            const person = personOf(story.members, proposal.user_id, names);
            const chosen = proposal.seq === story.my_vote;
            return (
              <li key={proposal.seq} className={styles.card} data-ink={person.ink} data-chosen={chosen || undefined}>
                <p className={styles.name}>
                  <Avatar person={person} tier={tier} className={styles.face} />
                  {nameOf(proposal.user_id)}
                </p>
                <p className={styles.text} dir="auto">{proposal.text}</p>
                {chosen && (
                  <p className={styles.mark}>
                    {tier === 'kids' ? <Star aria-hidden="true" /> : <Check aria-hidden="true" />} {t('roomModes.myVote')}
                  </p>
                )}
                {mayVote && (
                  <Button
                    className={styles.vote}
                    blocked={blocked}
                    icon={tier === 'kids' ? <Star aria-hidden="true" /> : undefined}
                    aria-label={mine(proposal) ? t('roomModes.voteForOwn') : t('roomModes.voteFor', { name: person.name })}
                    onClick={() => onVote(proposal.seq)}
                  >
                    {t('roomModes.vote')}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {proposals.length > 0 && (
        <div className={styles.foot}>
          <p className={styles.count} role="status">{t('roomModes.voted', { voted: voted.length, count: story.members.length })}</p>
          {voted.length > 0 && (
            <ul className={styles.who}>
              {voted.map((id) => (
                <li key={id}>
                  <Avatar person={personOf(story.members, id, names)} tier={tier} className={styles.voter} />
                  <span className="visually-hidden">{t('roomModes.hasVoted', { name: nameOf(id) })}</span>
                </li>
              ))}
            </ul>
          )}
          <p className={styles.note}>{t('roomModes.secret')}</p>
          {me?.host && (
            <Button className={styles.end} blocked={blocked} onClick={onEnd}>
              {t('roomModes.end')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
