import { ArrowRight, Dices, PencilLine } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { Button } from '../../components/button/button';
import { Flame } from '../../components/flame/flame';
import { Notice } from '../../components/notice/notice';
import { troubleOf } from '../../i18n/trouble';
import { useLanguage, useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { lazyPart } from '../../lib/lazy-part';
import { pageReader } from '../../lib/page-reader';
import { readsByItself } from '../../lib/reads-by-itself';
import { useFocusOnChange } from '../../lib/use-focus-on-change';
import { spoken, useHush, useReadNew } from '../../lib/use-read-aloud';
import type { Gap } from './beginning';
import { CARDS, GAPS, type GapName, SENTENCE_LANG } from './cards';
import { CompanyChoice } from './company-choice';
import { OwnIdea } from './own-idea';
import { PictureCards } from './picture-cards';
import { heroOf, isOpen, openGap, premiseOf } from './sentence';
import type { Begin } from './use-begin';
import type { BeginningField } from './use-beginning';
import { useGlosses } from './use-glosses';
import { WizardSentence } from './wizard-sentence';
import styles from './wizard.module.css';

const ModeChoice = lazyPart(async () => ({ default: (await import('./mode-choice')).ModeChoice }));
const Refusal = lazyPart(() => import('../../components/refusal/refusal'));

interface Props {
  step: GapName;
  onStep: (step: GapName) => void;
  field: BeginningField;
  begin: Begin;
  /** Numbers in 0..1, for the dice. */
  chance?: () => number;
}

/** Begins a child's story: the sentence is the form, and it grows with each picture. Nothing here can be broken. */
export default function Wizard({ step, onStep, field, begin, chance = Math.random }: Props) {
  const t = useWords(start);
  const language = useLanguage();
  const meaning = useGlosses();
  const { beginning, change } = field;
  const { gaps } = beginning;
  const gap = gaps[step];
  const question = t(`start.ask.${step}`);
  const [nudged, setNudged] = useState<GapName | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const last = step === GAPS.at(-1);
  const open = openGap(gaps);
  const empty = isOpen(gaps, step);
  useFocusOnChange(heading, step);
  useHush(step);
  useReadNew(readsByItself(), spoken(`ask-${step}`, question));

  const meaningOf = (words: string) => {
    const gloss = meaning(words);
    return gloss === undefined ? [] : [spoken(`gloss-${words}`, gloss, language)];
  };
  const fill = (filling: Partial<Gap>) => {
    begin.callOff();
    setNudged(null);
    change({ gaps: { ...gaps, [step]: { ...gap, ...filling } } });
  };
  const choose = (id: string) => {
    fill({ card: id, mine: false });
    const card = CARDS[step].find((one) => one.id === id);
    if (card) pageReader().read([spoken(`card-${id}`, card.words, SENTENCE_LANG), ...meaningOf(card.words)]);
  };
  const roll = () => {
    const others = CARDS[step].filter(({ id }) => gap.mine || id !== gap.card);
    const drawn = others[Math.floor(chance() * others.length)];
    if (drawn) choose(drawn.id);
  };
  const light = (premise: string) => {
    if (!begin.pending) begin.start({ premise, audience: 'kids', mode: beginning.company, hero: heroOf(gaps) });
  };
  const goOn = () => {
    if (empty) return setNudged(step);
    if (!last) return onStep(GAPS[GAPS.indexOf(step) + 1]!);
    const premise = premiseOf(gaps);
    if (premise === null) return open && onStep(open);
    light(premise);
  };

  return (
    <form
      className={styles.wizard}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <WizardSentence gaps={gaps} step={step} question={question} />
      <div className={styles.question}>
        <h2 ref={heading} className={styles.ask} tabIndex={-1}>{question}</h2>
        <p className={styles.nudge} role="status">{nudged === step && t(gap.mine ? 'start.nudgeOwn' : 'start.nudge')}</p>
      </div>
      {gap.mine ? (
        <OwnIdea step={step} value={gap.own} onChange={(own) => fill({ own })} onBack={() => fill({ mine: false })} />
      ) : (
        <PictureCards label={question} cards={CARDS[step]} chosen={gap.card} onChoose={choose} />
      )}
      {last && (
        <div className={styles.company}>
          <CompanyChoice value={beginning.company} onChange={(company) => change({ company })} noteClass={styles.note} />
        </div>
      )}
      {last && beginning.company !== 'solo' && (
        <Suspense>
          <ModeChoice value={beginning.company} onChange={(company) => change({ company })} />
        </Suspense>
      )}
      {begin.waiting && <Notice title={t('start.waiting')} />}
      <Suspense>
        {begin.failure && !begin.waiting && (
          <Refusal
            why={troubleOf(t, begin.failure)}
            reason={begin.failure.reason}
            rewrite={begin.failure.rewrite}
            help={begin.failure.help}
            helpLines={begin.failure.helpLines}
            onRewrite={light}
          />
        )}
      </Suspense>
      <div className={styles.foot}>
        <Button className={styles.tool} icon={<Dices aria-hidden="true" />} onClick={roll}>
          {t('start.dice')}
        </Button>
        {!gap.mine && (
          <Button className={styles.tool} icon={<PencilLine aria-hidden="true" />} onClick={() => fill({ mine: true })}>
            {t('room.myIdea')}
          </Button>
        )}
        <span className={styles.ember}>
          <Flame face state={begin.pending ? 'thinking' : 'listening'} /> {t('start.listening')}
        </span>
        <Button kind="action" type="submit" className={styles.next} blocked={begin.pending}>
          {t(last ? 'start.submit' : 'start.next')}
          {!last && <ArrowRight aria-hidden="true" className="flip" />}
        </Button>
      </div>
    </form>
  );
}
