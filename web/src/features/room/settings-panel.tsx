import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../api/problems';
import type { NarratorMode, Story } from '../../api/types';
import { Button } from '../../components/button/button';
import Dialog from '../../components/dialog/dialog';
import { TurnLimit } from '../../components/turn-limit/turn-limit';
import Refusal from '../../components/refusal/refusal';
import { troubleOf } from '../../i18n/trouble';
import { useWords } from '../../i18n/voice';
import { room } from '../../i18n/words/room';
import { roomSettings } from '../../i18n/words/room-settings';
import styles from './dialogs.module.css';
import { NarratorChoice } from './narrator-choice';

interface Props {
  story: Story;
  /** There is no way to the server now. */
  away: boolean;
  /** Resolves with the story as it is then. */
  onNarrator: (narrator: NarratorMode) => Promise<Story>;
  /** The same for the seconds a turn may take, 0 for as many as it wants. */
  onTurnLimit: (seconds: number) => Promise<Story>;
  onClose: () => void;
}

const WORDS = { ...room, ...roomSettings };

/** What the host decides for the story. It is saved as it is chosen, and put back if the server does not take it. */
export default function SettingsPanel({ story, away, onNarrator, onTurnLimit, onClose }: Props) {
  const t = useWords(WORDS);
  const change = useMutation({ mutationFn: onNarrator });
  const timing = useMutation({ mutationFn: onTurnLimit });
  const error = timing.error ?? change.error;
  const failed = error ? failureOf(error) : null;
  return (
    <Dialog title={t('room.settings')} onClose={onClose}>
      <NarratorChoice value={shownOf(story, change)} onChange={change.mutate} away={away} />
      {story.mode !== 'solo' && !away && <TurnLimit value={(timing.isPending ? timing.variables : story.turn_limit) ?? 0} onChange={timing.mutate} />}
      {failed && <Refusal why={troubleOf(t, failed)} reason={failed.reason} help={failed.help} helpLines={failed.helpLines} />}
      <div className={styles.actions}>
        <p role="status" className={styles.status}>{(change.isSuccess || timing.isSuccess) && t('roomSettings.saved')}</p>
        <Button kind="action" onClick={onClose}>{t('roomSettings.done')}</Button>
      </div>
    </Dialog>
  );
}

interface Change {
  isPending: boolean;
  variables: NarratorMode | undefined;
  data: Story | undefined;
}

/** What was pressed last, until the room has heard what came of it. */
function shownOf(story: Story, { isPending, variables, data }: Change): NarratorMode {
  if (isPending && variables) return variables;
  return data && data.seq > story.seq ? data.narrator : story.narrator;
}
