import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, problemKey } from '../../api/problems';
import { beginStory } from '../../api/stories';
import type { Story } from '../../api/types';
import { Button } from '../../components/button/button';
import { Choice } from '../../components/choice/choice';
import { Flame } from '../../components/flame/flame';
import { GrowingText } from '../../components/growing-text/growing-text';
import { Notice } from '../../components/notice/notice';
import { useTier, useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { characters, PREMISE_LIMIT } from '../../lib/limits';
import type { Tier } from '../../lib/tier';
import { AudienceChoice } from './audience-choice';
import styles from './start-form.module.css';

interface Props {
  /** The writer's own tier. */
  upTo: Tier;
  /** The story is there; `line` is what its first turn shall be. */
  onBegun: (story: Story, line: string) => void;
}

const LINE_ID = 'first-line';

/** Begins a story: the line it starts from is the form. */
export function StartForm({ upTo, onBegun }: Props) {
  const t = useWords(start);
  const tier = useTier();
  const [line, setLine] = useState('');
  const [audience, setAudience] = useState<Tier>(upTo);
  const [company, setCompany] = useState<'solo' | 'round_robin'>('solo');
  const [missing, setMissing] = useState(false);
  const begin = useMutation({
    mutationFn: (premise: string) => beginStory({ premise, audience, mode: company }),
    onSuccess: (story, premise) => onBegun(story, premise),
  });
  const failure = begin.error ? failureOf(begin.error) : null;
  const over = characters(line) - PREMISE_LIMIT;

  const submit = () => {
    const premise = line.trim();
    setMissing(premise === '');
    if (premise !== '' && over <= 0 && !begin.isPending) begin.mutate(premise);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.sheet}>
        <label className={styles.label} htmlFor={LINE_ID}>{t('start.line')}</label>
        <GrowingText
          id={LINE_ID}
          label={t('start.line')}
          className={styles.line}
          value={line}
          onChange={setLine}
          rows={2}
          placeholder={t('start.placeholder')}
          invalid={missing || over > 0}
          describedBy="start-error"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        <p id="start-error" className={styles.error} role="alert">
          {missing && t('start.emptyLine')}
          {over > 0 && t('room.over', { count: over })}
        </p>
      </div>
      <AudienceChoice value={audience} onChange={setAudience} upTo={upTo} />
      <div className={styles.who}>
        <Choice
          label={t('start.who')}
          value={company}
          onChange={setCompany}
          options={[
            { value: 'solo', label: t('start.solo') },
            { value: 'round_robin', label: t('start.together') },
          ]}
        />
        {company === 'round_robin' && <p className={styles.note}>{t('start.togetherNote')}</p>}
      </div>
      {failure && (
        <Notice role="alert" title={t(problemKey(failure.code))}>
          {failure.rewrite && (
            <Button onClick={() => setLine(failure.rewrite ?? '')}>{failure.rewrite}</Button>
          )}
          {failure.help.length > 0 && (
            <>
              <p>{t('room.helpLines')}</p>
              <ul>{failure.help.map((help) => <li key={help}>{help}</li>)}</ul>
            </>
          )}
        </Notice>
      )}
      <Button kind="action" type="submit" className={styles.submit} blocked={begin.isPending} icon={<Flame face={tier === 'kids'} state={begin.isPending ? 'thinking' : 'resting'} />}>
        {t('start.submit')}
      </Button>
    </form>
  );
}
