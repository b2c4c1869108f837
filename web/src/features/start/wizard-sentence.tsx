import { Fragment } from 'react';
import { ListenButton } from '../../components/listen-button/listen-button';
import { SaidText } from '../../components/said-text/said-text';
import { useLanguage, useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { start } from '../../i18n/words/start';
import { spoken } from '../../lib/use-read-aloud';
import type { Gaps } from './beginning';
import { type GapName, SENTENCE_LANG } from './cards';
import { partsOf } from './sentence';
import styles from './wizard-sentence.module.css';

interface Props {
  gaps: Gaps;
  step: GapName;
  question: string;
}

const WORDS = { ...start, ...read };

/** The sentence as it grows. It is read out by a screen reader with every choice, and aloud at a press. */
export function WizardSentence({ gaps, step, question }: Props) {
  const t = useWords(WORDS);
  const parts = partsOf(gaps).map((part) => ({ ...part, open: part.words === '', words: part.words || (part.gap ? t(`start.gap.${part.gap}`) : '') }));
  const words = parts.map((part) => part.words);
  const whole = words.join(' ');
  return (
    <section className={styles.sheet} aria-label={t('start.sentence')}>
      <ListenButton look="icon" className={styles.listen} label={t('read.sentence')} words={[spoken('sentence', whole, SENTENCE_LANG), spoken(`ask-${step}`, question)]} />
      <p className={styles.sentence} lang={SENTENCE_LANG} dir="ltr" aria-live="polite" aria-atomic="true">
        {parts.map((part, i) => (
          <Fragment key={i}>
            {i > 0 && ' '}
            <span className={part.gap ? styles.gap : undefined} data-gap={part.gap ?? undefined} data-open={part.open || undefined} data-here={part.gap === step || undefined}>
              {part.open ? <Blank words={part.words} /> : <SaidText of="sentence" text={part.words} at={words.slice(0, i).join(' ').length + Math.min(i, 1)} />}
            </span>
          </Fragment>
        ))}
      </p>
    </section>
  );
}

/** An open gap: three dots for the eye, "somebody" for the ear. */
function Blank({ words }: { words: string }) {
  const language = useLanguage();
  return (
    <>
      <span className="visually-hidden" lang={language}>{words}</span>
      <span className={styles.dots} aria-hidden="true"><i /><i /><i /></span>
    </>
  );
}
