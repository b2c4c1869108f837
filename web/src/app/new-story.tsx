import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { beGuest } from '../api/me';
import type { Story, User } from '../api/types';
import { Invitation } from '../features/start/invitation';
import { NOBODY } from '../features/start/kept-beginning';
import { StartForm, Wizard, WizardFrame, WizardSteps } from '../features/start/start-parts';
import { useBegin } from '../features/start/use-begin';
import { useBeginning } from '../features/start/use-beginning';
import { buttonClass } from '../components/button/button-class';
import { useTier, useWords } from '../i18n/voice';
import { start } from '../i18n/words/start';
import { keepInvite } from '../lib/kept-invite';
import type { Tier } from '../lib/tier';
import { useTitle } from '../lib/use-title';
import { leaveFirstLine } from '../realtime/first-line';
import { enter } from './enter';
import type { NewSearch } from './new-search';
import styles from './page.module.css';
import { Shell } from './shell';

interface Props {
  /** Nobody, before their first story. */
  me: User | null;
  /** No story is for somebody older. */
  upTo: Tier;
  step: NonNullable<NewSearch['step']>;
}

/** Begins a story in the way of its house: a sentence of pictures for children, a first line for everybody else. */
export function NewStory({ me, upTo, step }: Props) {
  const t = useWords(start);
  const tier = useTier();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [made, setMade] = useState<{ id: string; code: string } | null>(null);
  const field = useBeginning(me?.id ?? NOBODY);
  useTitle(t('start.title'));

  const ready = async () => {
    if (!me) await enter(queryClient, await beGuest());
  };
  const begin = useBegin(field, ready, (story: Story, first) => {
    leaveFirstLine(story.id, first, localStorage);
    if (!story.invite) return void navigate({ to: '/s/$id', params: { id: story.id } });
    keepInvite(story.id, story.invite);
    setMade({ id: story.id, code: story.invite });
  });

  if (made) {
    return (
      <Shell>
        <div className={styles.narrow}>
          <Invitation storyId={made.id} code={made.code} />
        </div>
      </Shell>
    );
  }
  if (tier === 'kids') {
    return (
      <Suspense>
        <WizardFrame
          person={me && { id: me.id, name: me.pen_name, avatar: me.avatar, ink: me.ink }}
          steps={<WizardSteps gaps={field.beginning.gaps} step={step} />}
          after={upTo !== 'kids' && <Link to="/new" search={{ for: upTo }} className={buttonClass('plain')}>{t('start.older')}</Link>}
        >
          <Wizard step={step} onStep={(next) => void navigate({ to: '/new', search: (now) => ({ ...now, step: next }) })} field={field} begin={begin} />
        </WizardFrame>
      </Suspense>
    );
  }
  return (
    <Shell>
      <div className={styles.narrow}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('start.title')}</h1>
          <p className={styles.lead}>{t('start.lead')}</p>
        </header>
        <Suspense>
          <StartForm upTo={upTo} free={me?.role === 'writer' && me.tier === 'adults'} field={field} begin={begin} />
        </Suspense>
      </div>
    </Shell>
  );
}
