import { KeyList } from '../../components/key-list/key-list';
import { useWords } from '../../i18n/voice';
import { help } from '../../i18n/words/help';
import type { Command } from '../../lib/commands';
import styles from './help-page.module.css';

/** The keys of a room, which is not here. */
const IN_ROOM = [
  { id: 'add', label: 'help.keys.add', shortcut: 'Mod+Enter' },
  { id: 'stop', label: 'help.keys.stop', shortcut: 'Alt+.' },
  { id: 'close', label: 'help.keys.close', shortcut: 'Esc' },
] as const;

const QUESTIONS = ['ember', 'lost', 'offline', 'held', 'someone'] as const;

/** What one may want to know, in the words of one's tier. `commands`: what keys do on every page. */
export function HelpPage({ commands }: { commands: readonly Command[] }) {
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
        <KeyList commands={[...IN_ROOM.map((key) => ({ ...key, label: t(key.label) })), ...commands.filter(({ shortcut }) => shortcut)]} />
      </section>
    </div>
  );
}
