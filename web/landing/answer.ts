import type { Outcome, Problem } from './start-story';

/** What the page says under the line. */
export interface Answer {
  readonly text: string;
  /** Other words to take with one press. */
  readonly rewrite?: string;
  /** Where help is. */
  readonly help: readonly string[];
}

/** The sentences of the form, in the language of its page: they stand in the page itself. */
export interface Sayings {
  /** The language they are in. */
  readonly language: string;
  readonly unreachable: string;
  readonly held: string;
  readonly refused: string;
  /** With a gap for a time: "Try again in about {time}." */
  readonly wait: string;
}

/** The kind answer to a line that did not become a story. */
export function answerTo(outcome: Exclude<Outcome, { kind: 'started' }>, sayings: Sayings): Answer {
  if (outcome.kind === 'unreachable') return { text: sayings.unreachable, help: [] };
  const { problem } = outcome;
  const answer = { text: [...sentences(problem, sayings), ...wait(problem.retry_after ?? 0, sayings)].join(' '), help: problem.help ?? [] };
  return problem.rewrite ? { ...answer, rewrite: problem.rewrite } : answer;
}

/** The server speaks English; in another language the page says in its own words what kind of no it was. */
function sentences(problem: Problem, sayings: Sayings): readonly string[] {
  if (sayings.language !== 'en') return [problem.code === 'held' || problem.code === 'blocked' ? sayings.held : sayings.refused];
  const fields = (problem.fields ?? []).map((field) => field.message);
  return fields.length > 0 ? fields : [problem.detail || sayings.unreachable];
}

function wait(seconds: number, { wait, language }: Sayings): string[] {
  if (seconds <= 0) return [];
  const minutes = Math.ceil(seconds / 60);
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const time = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);
  return [wait.replace('{time}', time)];
}
