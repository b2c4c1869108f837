import type { ReactNode } from 'react';
import { failureOf } from '../../api/problems';
import type { ProfilePatch, User } from '../../api/types';
import { Avatar } from '../../components/avatar/avatar';
import { Notice } from '../../components/notice/notice';
import { Panel } from '../../components/panel/panel';
import { troubleOf } from '../../i18n/trouble';
import { useTier, useWords } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import { AvatarChoice } from './avatar-choice';
import { InkChoice } from './ink-choice';
import styles from './me.module.css';
import { PenNameForm } from './pen-name-form';

interface Props {
  me: User;
  error: unknown;
  /** Whether the last change holds on this device alone, or is saved. */
  state: 'kept' | 'saved' | null;
  onChange: (patch: ProfilePatch) => void;
  /** The way out; for a guest, the ways to stay. */
  children: ReactNode;
}

/** Oneself as others see one, and what of it one may choose. */
export function MeView({ me, error, state, onChange, children }: Props) {
  const t = useWords(meWords);
  const tier = useTier();
  const failure = error ? failureOf(error) : null;
  const name = me.pen_name || t('room.me');
  return (
    <>
      <p className={styles.card} data-ink={me.ink}>
        <Avatar tier={tier} person={{ id: me.id, name, avatar: me.avatar, ink: me.ink }} />
        <strong className={styles.cardName}>{name}</strong>
      </p>
      {failure && failure.fields.length === 0 && <Notice role="alert" title={troubleOf(t, failure)} />}
      <p role="status" className={styles.said}>{state && t(state === 'kept' ? 'me.kept' : 'me.saved')}</p>
      <Panel>
        <AvatarChoice me={me} onChange={(avatar) => onChange({ avatar })} />
      </Panel>
      <Panel>
        <InkChoice ink={me.ink} onChange={(ink) => onChange({ ink })} />
      </Panel>
      {me.role !== 'guest' && (
        <Panel>
          <PenNameForm key={me.id} penName={me.pen_name} error={error} onChange={(pen_name) => onChange({ pen_name })} />
        </Panel>
      )}
      {children}
    </>
  );
}
