import { Link } from '@tanstack/react-router';
import { Images } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '../../components/button/button';
import { buttonClass } from '../../components/button/button-class';
import { Flame } from '../../components/flame/flame';
import { GrowingText } from '../../components/growing-text/growing-text';
import { Notice } from '../../components/notice/notice';
import { LazyTongueNote } from '../../components/tongue-note/lazy-tongue-note';
import { troubleOf } from '../../i18n/trouble';
import { useTier, useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { lazyPart } from '../../lib/lazy-part';
import { characters, PREMISE_LIMIT } from '../../lib/limits';
import { type Tier, TIERS } from '../../lib/tier';
import { useHold } from '../../lib/use-hold';
import { AudienceChoice } from './audience-choice';
import { CompanyChoice } from './company-choice';
import styles from './start-form.module.css';
import { StarterLines } from './starter-lines';
import { STARTERS } from './starters';
import type { Begin } from './use-begin';
import type { BeginningField } from './use-beginning';

interface Props {
  /** The writer's own tier. */
  upTo: Tier;
  /** Whether an adult with an account begins it, whose words in other languages go in unread. */
  free?: boolean;
  field: BeginningField;
  begin: Begin;
  /** Numbers in 0..1, for the lines that are offered. */
  chance?: () => number;
}

const ModeChoice = lazyPart(async () => ({ default: (await import('./mode-choice')).ModeChoice }));
const TurnLimit = lazyPart(async () => ({ default: (await import('../../components/turn-limit/turn-limit')).TurnLimit }));
const Refusal = lazyPart(() => import('../../components/refusal/refusal'));

const LINE_ID = 'first-line';

/** Every line that is offered to anybody: taking another loses nothing that somebody wrote. */
const OFFERED = new Set(Object.values(STARTERS).flat());

/** Begins a story: the line it starts from is the form. */
export default function StartForm({ upTo, free = false, field, begin, chance = Math.random }: Props) {
  const t = useWords(start);
  const house = useTier();
  const { beginning } = field;
  const { line, company, limit } = beginning;
  const audience = youngerOf(beginning.audience ?? house, upTo);
  const [missing, setMissing] = useState(false);
  const over = characters(line) - PREMISE_LIMIT;
  const { failure } = begin;
  useHold(line.trim() !== '');

  const change = (change: Parameters<typeof field.change>[0]) => {
    begin.callOff();
    field.change(change);
  };
  const submit = () => {
    const premise = line.trim();
    setMissing(premise === '');
    if (premise !== '' && over <= 0 && !begin.pending) begin.start({ premise, audience, mode: company, ...(company !== 'solo' && limit > 0 ? { turn_limit: limit } : {}) });
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
          onChange={(line) => change({ line })}
          rows={2}
          placeholder={t('start.placeholder')}
          invalid={missing || over > 0}
          describedBy="start-error"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        <div className={styles.under}>
          <p id="start-error" className={styles.error} role="alert">
            {missing && line.trim() === '' && t('start.emptyLine')}
            {over > 0 && t('room.over', { count: over })}
          </p>
          {field.kept && line !== '' && over <= 0 && <span className={styles.kept}>{t('room.draftKept')}</span>}
        </div>
      </div>
      <LazyTongueNote free={free && audience === 'adults'} onSeen={() => document.getElementById(LINE_ID)?.focus()} />
      {(line.trim() === '' || OFFERED.has(line)) && <StarterLines tier={audience} chance={chance} onTake={(line) => change({ line })} />}
      <AudienceChoice value={audience} onChange={(audience) => change({ audience })} upTo={upTo} />
      {audience === 'kids' && (
        <Link to="/new" search={{ for: 'kids' }} className={buttonClass('quiet', styles.pictures)}>
          <Images aria-hidden="true" /> {t('start.withPictures')}
        </Link>
      )}
      <div className={styles.who}>
        <CompanyChoice value={company} onChange={(company) => change({ company })} noteClass={styles.note} />
      </div>
      {company !== 'solo' && (
        <Suspense>
          <ModeChoice value={company} onChange={(company) => change({ company })} />
          <TurnLimit value={limit} onChange={(limit) => change({ limit })} />
        </Suspense>
      )}
      {begin.waiting && <Notice title={t('start.waiting')} />}
      <Suspense>
        {failure && !begin.waiting && <Refusal why={troubleOf(t, failure)} reason={failure.reason} rewrite={failure.rewrite} help={failure.help} helpLines={failure.helpLines} onRewrite={(line) => change({ line })} />}
      </Suspense>
      <Button kind="action" type="submit" className={styles.submit} blocked={begin.pending} icon={<Flame state={begin.pending ? 'thinking' : 'resting'} />}>
        {t('start.submit')}
      </Button>
    </form>
  );
}

function youngerOf(one: Tier, other: Tier): Tier {
  return TIERS.indexOf(one) < TIERS.indexOf(other) ? one : other;
}
