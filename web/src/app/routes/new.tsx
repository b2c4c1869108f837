import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Story } from '../../api/types';
import { Invitation } from '../../features/start/invitation';
import { StartForm } from '../../features/start/start-form';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { keepInvite } from '../../lib/kept-invite';
import { randomId } from '../../lib/random-id';
import { useTitle } from '../../lib/use-title';
import { leaveFirstLine } from '../../realtime/first-line';
import { House } from '../house';
import styles from '../page.module.css';
import { requireMe } from '../require-me';
import { Shell } from '../shell';

export const Route = createFileRoute('/new')({
  loader: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: () => (
    <House>
      <NewStory />
    </House>
  ),
});

function NewStory() {
  const t = useWords(start);
  const { me } = Route.useLoaderData();
  const navigate = useNavigate();
  const [made, setMade] = useState<{ id: string; code: string } | null>(null);
  useTitle(t('start.title'));

  const begun = (story: Story, line: string) => {
    leaveFirstLine(story.id, { clientTurnId: randomId(), text: line }, localStorage);
    if (!story.invite) return void navigate({ to: '/s/$id', params: { id: story.id } });
    keepInvite(story.id, story.invite);
    setMade({ id: story.id, code: story.invite });
  };

  return (
    <Shell>
      <div className={styles.narrow}>
        {made ? (
          <Invitation storyId={made.id} code={made.code} />
        ) : (
          <>
            <header className={styles.head}>
              <h1 className={styles.title}>{t('start.title')}</h1>
              <p className={styles.lead}>{t('start.lead')}</p>
            </header>
            {/* An adult may write for anybody, and so may a guest, whose words the strictest rules judge. */}
            <StartForm upTo={me.role === 'guest' ? 'adults' : me.tier} onBegun={begun} />
          </>
        )}
      </div>
    </Shell>
  );
}
