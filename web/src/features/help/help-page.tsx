import { useWords } from '../../i18n/voice';
import { help } from '../../i18n/words/help';
import styles from './help-page.module.css';

const KEYS = [
  { keys: ['Ctrl', 'Enter'], does: 'help.keys.add' },
  { keys: ['Alt', '.'], does: 'help.keys.stop' },
  { keys: ['Esc'], does: 'help.keys.close' },
] as const;

const QUESTIONS = ['ember', 'lost', 'held', 'someone'] as const;

/** What one may want to know, in the words of one's tier. */
export function HelpPage() {
  const t = useWords(help);
  return (
    <div className={styles.help}>
      {QUESTIONS.map((question) => (
        <section key={question} className={styles.entry}>
          <h2 className={styles.question}>{t(`help.${question}.q`)}</h2>
          <p className={styles.answer}>{t(`help.${question}.a`)}</p>
        </section>
      ))}
      <section className={styles.entry}>
        <h2 className={styles.question}>{t('help.keys.q')}</h2>
        <dl className={styles.keys}>
          {KEYS.map((entry) => (
            <div key={entry.does} className={styles.pair}>
              <dt>
                {entry.keys.map((key) => (
                  <kbd key={key} className={styles.key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(entry.does)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
