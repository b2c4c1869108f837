import { Link } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { Suspense, useId } from 'react';
import type { Member } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { Campfire } from '../../components/campfire/campfire';
import { Dots } from '../../components/dots/dots';
import { Flame, type FireState } from '../../components/flame/flame';
import { iconButtonClass } from '../../components/icon-button/icon-button';
import { useTier } from '../../i18n/voice';
import { lazyPart } from '../../lib/lazy-part';
import { useOverflows } from '../../lib/use-overflows';
import type { RoomState } from '../../realtime/room-state';
import styles from './circle.module.css';
import { namelessIn, personOf, type RoomFacts } from './room-facts';
import { type RoomWords, useRoomWords } from './room-words';

const TurnTime = lazyPart(() => import('./turn-time'));
const TurnRing = lazyPart(async () => ({ default: (await import('./turn-time')).TurnRing }));
const EffectLayer = lazyPart(() => import('../../ambience/effects/effect-layer'));

/** As many seats have a place of their own round the fire. */
const PLACES = 5;

interface Props {
  state: RoomState;
  facts: RoomFacts;
  /** Nothing moves of its own accord. */
  still: boolean;
}

/** How many sparks rise from the fire, for what Ember does. */
const SPARKS: Record<FireState, number> = { cold: 0, resting: 0.15, listening: 0.35, thinking: 0.7, telling: 1 };

/** Who sits at the fire, in the order of turns: a picture for the eye and the same as a list for everybody. */
export function Circle({ state, facts, still }: Props) {
  const t = useRoomWords();
  const tier = useTier();
  const title = useId();
  const { story } = state;
  const { strip, overflows } = useOverflows<HTMLOListElement>();
  const names = namelessIn(t, facts.me?.user_id);
  // Where all write or propose, nobody is waited for more than others.
  const oneByOne = facts.mode !== 'free' && facts.mode !== 'vote';
  const { deadline } = story.turn;
  const limit = facts.open && deadline ? story.turn_limit : null;
  const atFire = nearestToFire(story.members, story.turn.user_id);
  return (
    <section className={styles.circle} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{t('room.circle')}</h2>
      {tier !== 'teens' && (
        <div className={styles.ring} data-seats={atFire.length} aria-hidden="true">
          <svg className={styles.arc} viewBox="0 0 200 110" aria-hidden="true">
            <path d="M14 96C14 40 54 10 100 10s86 30 86 86" />
          </svg>
          {atFire.map((member, i) => (
            <span
              key={member.user_id}
              className={styles.seat}
              data-place={placeOf(i, atFire.length)}
              data-turn={(facts.open && oneByOne && member.user_id === story.turn.user_id) || undefined}
            >
              {limit && deadline && member.user_id === story.turn.user_id && (
                <Suspense>
                  <TurnRing deadline={deadline} limit={limit} />
                </Suspense>
              )}
              <Avatar person={personOf(story.members, member.user_id, names)} tier={tier} className={styles.face} />
              <span className={styles.tag} data-me={member.user_id === facts.me?.user_id || undefined} data-ink={member.ink} aria-hidden="true">
                {member.user_id === facts.me?.user_id ? t('room.you') : personOf(story.members, member.user_id, names).name}
              </span>
              {state.typing.includes(member.user_id) && <span className={styles.bubble}><Dots /></span>}
            </span>
          ))}
          {!still && (
            <Suspense>
              <EffectLayer effect="embers" vigour={SPARKS[facts.fire]} />
            </Suspense>
          )}
          <div className={styles.fire}>
            <Campfire state={facts.fire} face={tier === 'kids'} />
          </div>
        </div>
      )}
      <ol className={styles.list} ref={strip} tabIndex={overflows ? 0 : undefined} aria-labelledby={title}>
        <li className={styles.row} data-ember data-now={facts.emberBusy || undefined}>
          <span className={styles.emberMark}><Flame state={facts.fire} /></span>
          <span className={styles.name}>{t('ember.name')}</span>
          <span className={styles.what}>
            {facts.open && emberWord(t, facts.fire, story.narrator)} {(facts.fire === 'telling' || facts.fire === 'thinking') && <Dots />}
          </span>
          {/* A child's list is for screen readers alone, who find the same in the story's menu. */}
          {tier !== 'kids' && facts.host && facts.open && (
            <Link
              to="."
              search={(now) => ({ ...now, panel: 'settings' as const })}
              preload={false}
              className={iconButtonClass(styles.settings)}
              aria-label={t('room.settings')}
              title={t('room.settings')}
            >
              <SlidersHorizontal aria-hidden="true" />
            </Link>
          )}
        </li>
        {story.members.map((member) => (
          <li
            key={member.user_id}
            className={styles.row}
            data-ink={member.ink}
            data-now={(facts.open && oneByOne && !facts.emberBusy && member.user_id === story.turn.user_id) || undefined}
          >
            <Avatar person={personOf(story.members, member.user_id, names)} tier={tier} className={styles.small} />
            <span className={styles.name}>{member.user_id === facts.me?.user_id ? t('room.you') : personOf(story.members, member.user_id, names).name}</span>
            <span className={styles.what}>
              {facts.open && seatWord(t, member, state, facts)}
              {limit && deadline && member.user_id === story.turn.user_id && (
                <Suspense>
                  <TurnTime deadline={deadline} limit={limit} mine={member.user_id === facts.me?.user_id} />
                </Suspense>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who has a place in the picture: all, or in a large circle whose turn it is and the next ones. */
export function nearestToFire(members: readonly Member[], turn: string): readonly Member[] {
  if (members.length <= PLACES) return members;
  const first = Math.max(0, members.findIndex((member) => member.user_id === turn));
  return [...members.slice(first), ...members.slice(0, first)].slice(0, PLACES);
}

/** Seats are spread over the half circle above the fire; stylesheets hold the five places. */
function placeOf(index: number, seats: number): number {
  if (seats <= 1) return 2;
  return Math.round((index / (seats - 1)) * (PLACES - 1));
}

function emberWord(t: RoomWords, fire: FireState, narrator: string): string {
  if (narrator === 'off') return t('room.quiet');
  if (fire === 'telling' || fire === 'thinking') return t('room.telling');
  if (fire === 'cold') return t('room.cold');
  return narrator === 'on_request' ? t('room.onCall') : t('room.listening');
}

function seatWord(t: RoomWords, member: Member, state: RoomState, facts: RoomFacts) {
  const mine = member.user_id === facts.me?.user_id;
  // Where all write or propose, nobody waits for one.
  const turn = facts.mode !== 'free' && facts.mode !== 'vote' && member.user_id === state.story.turn.user_id;
  if (state.typing.includes(member.user_id)) {
    return (
      <>
        {t('room.drafting')} <Dots />
      </>
    );
  }
  if (turn && facts.emberBusy) return t('room.next');
  if (turn) return mine ? t('room.yourTurnShort') : t('room.theirTurn');
  if (!mine && state.connection === 'online' && (state.presence[member.user_id] ?? 'away') === 'away') return t('room.away');
  return null;
}
