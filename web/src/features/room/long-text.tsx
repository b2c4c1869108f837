import { Scissors } from 'lucide-react';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { useWords } from '../../i18n/voice';
import { longText } from '../../i18n/words/long-text';
import type { Composing } from './use-composer';

interface Props {
  long: NonNullable<Composing['long']>;
  onCut: () => void;
  onLeave: () => void;
}

/** A text that no turn holds: its writer says whether it becomes several. */
export default function LongText({ long, onCut, onLeave }: Props) {
  const t = useWords(longText);
  const turns = long.parts.length;
  return (
    <Notice
      role="alert"
      icon={<Scissors aria-hidden="true" />}
      title={t('longText.title', { count: long.characters.toLocaleString(), turns })}
      actions={
        <>
          <Button onClick={onCut}>{t('longText.cut', { turns })}</Button>
          <Button kind="plain" onClick={onLeave}>{t('longText.leave')}</Button>
        </>
      }
    >
      <p>{t('longText.body')}</p>
    </Notice>
  );
}
