import type { Outcome, Problem } from './start-story';

/** What the page says under the line. */
export interface Answer {
  readonly text: string;
  /** Other words to take with one press. */
  readonly rewrite?: string;
  /** Where help is. */
  readonly help: readonly string[];
}

export const EMPTY_LINE = 'Here is one to start from. Change it as you like, then light the fire.';
export const OFFLINE = 'You are offline. Your line is safe here, and the fire starts when you are back online.';
export const UNREACHABLE = 'The fire could not be reached. Your line is safe here. Try again in a moment.';

/** The kind answer to a line that did not become a story. */
export function answerTo(outcome: Exclude<Outcome, { kind: 'started' }>): Answer {
  if (outcome.kind === 'unreachable') return { text: UNREACHABLE, help: [] };
  const { problem } = outcome;
  const answer = { text: sentences(problem), help: problem.help ?? [] };
  return problem.rewrite ? { ...answer, rewrite: problem.rewrite } : answer;
}

function sentences(problem: Problem): string {
  const fields = (problem.fields ?? []).map((field) => field.message);
  const said = fields.length > 0 ? fields : [problem.detail || UNREACHABLE];
  return [...said, ...wait(problem.retry_after ?? 0)].join(' ');
}

function wait(seconds: number): string[] {
  if (seconds <= 0) return [];
  if (seconds < 90) return ['Try again in a minute.'];
  const minutes = Math.ceil(seconds / 60);
  return [`Try again in about ${minutes} minutes.`];
}
