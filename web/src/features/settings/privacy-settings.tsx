import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../../api/problems';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { Panel } from '../../components/panel/panel';
import { troubleOf } from '../../i18n/trouble';
import { useWords } from '../../i18n/voice';
import { privacy } from '../../i18n/words/privacy';
import { systemClock } from '../../realtime/clock';
import { openKeep } from '../../realtime/keep';
import { ownWords } from '../../realtime/own-words';
import { openSeen } from '../../realtime/seen';
import { KEPT_DAYS, Sight } from '../../realtime/sight';
import styles from './settings.module.css';

interface Props {
  personId: string;
  /** Removes the copies of what the server has. */
  onDrop: () => Promise<void>;
  /** The way out that leaves nothing; absent for guests, whose session is all they have. */
  forget?: ReactNode;
}

/** What this device keeps of its person, for how long, and the means to end it. */
export function PrivacySettings({ personId, onDrop, forget }: Props) {
  const t = useWords(privacy);
  const kept = useQuery(keptHereQuery(personId));
  const drop = useMutation({ mutationFn: onDrop, onSettled: () => kept.refetch() });
  const error = drop.error ?? kept.error;
  return (
    <Panel title={t('privacy.title')}>
      <p>{t('privacy.lead')}</p>
      {kept.isPending && <p role="status">{t('common.loading')}</p>}
      {kept.data && (
        <ul className={styles.kept}>
          <li>{t('privacy.cards', { count: kept.data.cards })}</li>
          <li>{t('privacy.stories', { count: kept.data.stories })}</li>
          <li>{t('privacy.books', { count: kept.data.books })}</li>
          <li>{t('privacy.words', { count: kept.data.words })}</li>
        </ul>
      )}
      <p className={styles.note}>{t('privacy.howLong', { days: KEPT_DAYS })} {t('privacy.look')}</p>
      {error && <Notice role="alert" title={troubleOf(t, failureOf(error))} />}
      <Button className={styles.out} blocked={drop.isPending} onClick={() => drop.mutate()}>{t('privacy.drop')}</Button>
      <p role="status">{drop.isSuccess && t('privacy.dropped')}</p>
      {forget && (
        <>
          <p className={styles.note}>{t('privacy.forgetNote')}</p>
          {forget}
        </>
      )}
    </Panel>
  );
}

function keptHereQuery(personId: string) {
  return queryOptions({
    queryKey: ['kept-here', personId],
    queryFn: async () => {
      const words = await ownWords(openKeep(), personId);
      return { ...(await new Sight(openSeen(), systemClock).kept(personId)), words: words.drafts.length + words.turns.length };
    },
    // It is read from this device, and changes on it.
    staleTime: 0,
    gcTime: 0,
  });
}
