import { CornerDownLeft, Feather, Image, Lightbulb, Shuffle, SkipForward } from 'lucide-react';
import { Suspense, useId } from 'react';
import { Avatar } from '../../components/avatar/avatar';
import { Button } from '../../components/button/button';
import { Choice } from '../../components/choice/choice';
import { GrowingText } from '../../components/growing-text/growing-text';
import { LazyTongueNote } from '../../components/tongue-note/lazy-tongue-note';
import { troubleOf } from '../../i18n/trouble';
import { useTier } from '../../i18n/voice';
import { lazyPart } from '../../lib/lazy-part';
import { characters, LIMIT_SHOWN_FROM } from '../../lib/limits';
import styles from './composer.module.css';
import { INTENTS, INTENT_KEYS } from './intents';
import { namelessIn, personOf, turnStatus, type RoomFacts } from './room-facts';
import { useRoomWords } from './room-words';
import type { Composing } from './use-composer';
import { isReady } from './use-room-commands';

interface Props {
  facts: RoomFacts;
  composing: Composing;
  /** Asks for three new ways on; absent while that would lead nowhere. */
  onIdeas?: () => void;
  onPicture?: () => void;
  onPass?: () => void;
  onKey: () => void;
  /** Somebody presses into the box, to write. */
  onPress?: () => void;
  onSubmit: () => void;
}

const LongText = lazyPart(() => import('./long-text'));
const RestOfText = lazyPart(() => import('./rest-of-text'));
const Refusal = lazyPart(() => import('../../components/refusal/refusal'));

/** Where one's turn is written. What is typed stays, whatever happens around it. */
export function Composer(props: Props) {
  const t = useRoomWords();
  const tier = useTier();
  const status = useId();
  const { facts, composing } = props;
  const { draft } = composing;
  const failure = composing.returned?.failure;
  const over = composing.length - composing.limit;
  const ready = isReady(facts, composing);
  const submit = () => ready && props.onSubmit();

  return (
    <form
      className={styles.composer}
      data-ink={facts.me?.ink ?? 'inkwell'}
      aria-label={t('room.composer')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.head}>
        {tier !== 'kids' && <Avatar person={personOf(facts.me ? [facts.me] : [], facts.me?.user_id, namelessIn(t, facts.me?.user_id))} tier={tier} className={styles.seal} />}
        <p id={status} className={styles.status} data-mine={facts.myTurn && !facts.emberBusy ? true : undefined}>
          {turnStatus(t, facts)}
        </p>
        {tier !== 'kids' && (
          <Choice
            label={t('room.modes')}
            look="segments"
            value={composing.intent === 'choose' ? 'write' : composing.intent}
            onChange={composing.setIntent}
            options={INTENTS.map((intent) => ({ value: intent, label: t(INTENT_KEYS[intent]) }))}
          />
        )}
      </div>
      <LazyTongueNote free={tier === 'adults' && facts.me?.pen_name !== ''} onSeen={composing.focus} />
      {failure && (
        <Suspense>
          <Refusal
            why={troubleOf(t, failure)}
            reason={failure.reason}
            rewrite={failure.rewrite}
            help={failure.help}
            helpLines={failure.helpLines}
            onRewrite={(text) => {
              draft.write(text);
              composing.dismiss();
              composing.focus();
            }}
            onKeepMine={() => {
              composing.dismiss();
              composing.focus();
            }}
          />
        </Suspense>
      )}
      {composing.long !== null && (
        <Suspense>
          <LongText
            long={composing.long}
            onCut={composing.cut}
            onLeave={() => {
              composing.setLong(null);
              composing.focus();
            }}
          />
        </Suspense>
      )}
      {composing.rest.parts.length > 0 && (
        <Suspense>
          <RestOfText rest={composing.rest} />
        </Suspense>
      )}
      <GrowingText
        attach={composing.attach}
        label={t('room.composer')}
        describedBy={status}
        className={styles.box}
        placeholder={t('room.placeholder')}
        rows={2}
        value={draft.text}
        invalid={over > 0}
        onChange={(text) => {
          draft.write(text);
          props.onKey();
        }}
        onPointerDown={props.onPress}
        onPaste={(event) => {
          const whole = pastedInto(event.currentTarget, event.clipboardData.getData('text/plain'));
          if (characters(whole) <= composing.limit) return;
          // A box with a book in it would stop everything.
          event.preventDefault();
          composing.setLong(whole);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
      />
      <div className={styles.foot}>
        {props.onIdeas && (
          <Button kind="plain" icon={tier === 'teens' ? <Shuffle aria-hidden="true" /> : <Lightbulb aria-hidden="true" />} onClick={props.onIdeas}>
            <span className={styles.word}>{t('room.ideas')}</span>
          </Button>
        )}
        {props.onPicture && (
          <Button kind="plain" icon={<Image aria-hidden="true" />} onClick={props.onPicture}>
            <span className={styles.word}>{t('room.picture')}</span>
          </Button>
        )}
        {props.onPass && (
          <Button kind="plain" icon={<SkipForward aria-hidden="true" className="flip" />} onClick={props.onPass}>
            <span className={styles.word}>{t('room.pass')}</span>
          </Button>
        )}
        <span className={styles.side}>
          <LimitCount length={composing.length} limit={composing.limit} />
          {over > 0 && composing.long === null && (
            <Button kind="plain" onClick={() => composing.setLong(draft.text)}>
              {t('room.cut')}
            </Button>
          )}
          {draft.kept && over <= 0 && <span className={styles.kept}>{t('room.draftKept')}</span>}
          <Button
            kind="action"
            type="submit"
            blocked={!ready}
            icon={tier === 'adults' ? <Feather aria-hidden="true" /> : undefined}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {t(facts.mode === 'vote' ? 'room.propose' : 'room.submit')}
            {tier === 'teens' && <CornerDownLeft aria-hidden="true" />}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** What would be in the box with this pasted. */
function pastedInto({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, text: string): string {
  return value.slice(0, selectionStart) + text + value.slice(selectionEnd);
}

/** How much room is left, once that begins to matter. */
function LimitCount({ length, limit }: { length: number; limit: number }) {
  const t = useRoomWords();
  if (length < limit * LIMIT_SHOWN_FROM) return null;
  const left = limit - length;
  return (
    <span className={styles.limit} data-over={left < 0 || undefined} role="status">
      {left < 0 ? t('room.over', { count: -left }) : t('room.left', { count: left })}
    </span>
  );
}
