import { useMutation, useQuery } from '@tanstack/react-query';
import { Eye, RefreshCw, X } from 'lucide-react';
import { failureOf } from '../../api/problems';
import { takesQuery } from '../../api/stories';
import type { Story, TakenSentence } from '../../api/types';
import { Button } from '../../components/button/button';
import Dialog from '../../components/dialog/dialog';
import { Dots } from '../../components/dots/dots';
import { IconButton } from '../../components/icon-button/icon-button';
import Refusal from '../../components/refusal/refusal';
import { troubleOf } from '../../i18n/trouble';
import { useWords, type Words } from '../../i18n/voice';
import { room } from '../../i18n/words/room';
import { takes as words } from '../../i18n/words/takes';
import { TAKEN_SENTENCES_LIMIT } from '../../lib/limits';
import { namelessIn, personOf } from './room-facts';
import { TakeCard } from './take-card';
import styles from './takes-panel.module.css';
import { usePicked } from './use-picked';

interface Props {
  story: Story;
  myId: string;
  /** Ember tells, or is about to. */
  emberBusy: boolean;
  /** Asks for another take; absent where that would lead nowhere. */
  onRetell?: () => void;
  /** Lets a take stand, whole or in part. */
  onKeep: (seq: number, sentences?: readonly TakenSentence[]) => Promise<void>;
  onClose: () => void;
}

const WORDS = { ...room, ...words };

/** Ember's takes of the story's last passage beside each other: one is kept, or a passage is made of their sentences. */
export default function TakesPanel({ story, myId, emberBusy, onRetell, onKeep, onClose }: Props) {
  const t = useWords(WORDS);
  const last = story.takes?.at(-1);
  const query = useQuery({ ...takesQuery(story.id, last ?? 0, story.seq), enabled: last !== undefined });
  const takes = last === undefined ? [] : (query.data ?? []);
  const picked = usePicked(takes);
  const keep = useMutation({ mutationFn: ({ seq, part }: { seq: number; part?: readonly TakenSentence[] }) => onKeep(seq, part), onSuccess: onClose });
  const refused = keep.error ? failureOf(keep.error) : query.error && !query.data ? failureOf(query.error) : null;
  const full = picked.sentences.length >= TAKEN_SENTENCES_LIMIT;
  return (
    <Dialog title={t('takes.title')} onClose={onClose} wide>
      <IconButton label={t('room.closePanel')} icon={<X aria-hidden="true" />} className={styles.close} onClick={onClose} />
      <div className={styles.notes}>
        <p>{t('takes.hint')}</p>
        <p className={styles.seen}>
          <Eye aria-hidden="true" /> {seenBy(t, story, myId)}
        </p>
      </div>
      {refused && (
        <>
          <Refusal why={troubleOf(t, refused)} reason={refused.reason} help={refused.help} helpLines={refused.helpLines} />
          {!keep.error && <Button onClick={() => void query.refetch()}>{t('common.retry')}</Button>}
        </>
      )}
      {query.isLoading && (
        <p className={styles.loading} role="status">
          {t('takes.loading')} <Dots />
        </p>
      )}
      {last === undefined && !emberBusy && <p role="status">{t('takes.gone')}</p>}
      <ul className={styles.takes}>
        {takes.map((take, i) => (
          <TakeCard key={take.seq} take={take} number={i + 1} picked={picked} full={full} busy={keep.isPending} onKeep={() => keep.mutate({ seq: take.seq })} />
        ))}
      </ul>
      <div className={styles.more}>
        {onRetell && (
          <Button kind="plain" blocked={emberBusy} icon={<RefreshCw aria-hidden="true" />} onClick={onRetell}>
            {t('takes.another')}
          </Button>
        )}
        <p role="status" className={styles.status}>
          {emberBusy && <>{t('takes.telling')} <Dots /></>}
          {full && t('takes.full', { count: TAKEN_SENTENCES_LIMIT })}
        </p>
      </div>
      {picked.sentences.length > 0 && (
        <section className={styles.mix} aria-label={t('takes.mixed')}>
          <p className={styles.mixTitle} aria-hidden="true">{t('takes.mixed')}</p>
          <p className={styles.mixText} dir="auto">{picked.text}</p>
          <div className={styles.actions}>
            <Button kind="plain" onClick={picked.clear}>{t('takes.clear')}</Button>
            <Button kind="action" blocked={keep.isPending} onClick={() => keep.mutate({ seq: last!, part: picked.sentences })}>
              {t('takes.part')}
            </Button>
          </div>
        </section>
      )}
    </Dialog>
  );
}

/** Who else reads what is kept here. */
function seenBy(t: Words<typeof WORDS>, { members }: Story, myId: string): string {
  const names = namelessIn(t, myId);
  const others = members.filter((member) => member.user_id !== myId).map((member) => personOf(members, member.user_id, names).name);
  return others.length === 0 ? t('takes.seenAlone') : t('takes.seenBy', { names: others.join(', ') });
}
