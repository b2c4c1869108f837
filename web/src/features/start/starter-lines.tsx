import { Shuffle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import type { Tier } from '../../lib/tier';
import { SENTENCE_LANG } from './cards';
import { Gloss } from './gloss';
import { drawStarters } from './starters';
import styles from './starter-lines.module.css';
import { useGlosses } from './use-glosses';

interface Props {
  /** Whom the story is for. */
  tier: Tier;
  chance: () => number;
  onTake: (line: string) => void;
}

/** Three first lines to take and change, with what they mean for who reads another language. */
export function StarterLines({ tier, chance, onTake }: Props) {
  const t = useWords(start);
  const meaning = useGlosses();
  const [offered, setOffered] = useState(() => ({ tier, lines: drawStarters(tier, chance) }));
  if (offered.tier !== tier) setOffered({ tier, lines: drawStarters(tier, chance) });
  return (
    <section className={styles.starters} aria-labelledby="starters-title">
      <div className={styles.head}>
        <h2 id="starters-title" className={styles.title}>{t('start.starters')}</h2>
        <Button kind="plain" icon={<Shuffle aria-hidden="true" />} onClick={() => setOffered({ tier, lines: drawStarters(tier, chance, offered.lines) })}>
          {t('start.otherStarters')}
        </Button>
      </div>
      <ul className={styles.list}>
        {offered.lines.map((line) => (
          <li key={line}>
            <button type="button" className={styles.line} onClick={() => onTake(line)}>
              <span className={styles.words} lang={SENTENCE_LANG} dir="ltr">{line}</span>
              <Gloss words={meaning(line)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
