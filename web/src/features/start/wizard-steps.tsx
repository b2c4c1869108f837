import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import type { Gaps } from './beginning';
import { GAPS, type GapName } from './cards';
import { isOpen } from './sentence';
import styles from './wizard-steps.module.css';

/** The three steps, each with an address of its own, so that Back leads to the one before. */
export default function WizardSteps({ gaps, step }: { gaps: Gaps; step: GapName }) {
  const t = useWords(start);
  return (
    <nav aria-label={t('start.steps')}>
      <ol className={styles.steps}>
        {GAPS.map((gap, i) => {
          const filled = !isOpen(gaps, gap);
          const done = filled && gap !== step;
          return (
            <li key={gap} className={styles.step}>
              <Link
                to="/new"
                search={(now) => ({ ...now, step: gap })}
                className={styles.link}
                data-done={done || undefined}
                aria-current={gap === step ? 'step' : undefined}
                aria-label={t(filled ? 'start.stepDone' : 'start.step', { number: i + 1, question: t(`start.ask.${gap}`) })}
              >
                {done ? <Check aria-hidden="true" /> : i + 1}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
