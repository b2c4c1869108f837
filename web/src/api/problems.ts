import type { AckError, FieldProblem, HelpLine, Problem, ProblemCode, Reason } from './types';

/** Why something did not happen: the server's code, or `offline` when no answer came at all. */
export type FailureCode = ProblemCode | 'offline';

/** A refusal as the interface needs it, whichever way it came. */
export interface Failure {
  code: FailureCode;
  detail?: string;
  fields: FieldProblem[];
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
  rewrite?: string;
  /** Why the gate stopped the words. */
  reason?: Reason;
  /** Whom to call, in the server’s words and as lines. */
  help: string[];
  helpLines?: readonly HelpLine[];
}

/** The message of a failure. The server's `detail` is for developers, but where it judged words. */
export function problemKey(code: FailureCode): `problem.${FailureCode}` {
  return `problem.${code}`;
}

/** Failures after which the same text, sent again, may well be taken. */
const PASSING = new Set<FailureCode>(['offline', 'rate_limited', 'unavailable', 'timeout', 'internal', 'not_joined']);

export function isPassing(code: FailureCode): boolean {
  return PASSING.has(code);
}

export function failureOfProblem(problem: Problem): Failure {
  return {
    code: problem.code,
    detail: problem.detail,
    fields: problem.fields ?? [],
    retryAfter: problem.retry_after ?? undefined,
    rewrite: problem.rewrite ?? undefined,
    reason: problem.reason ?? undefined,
    help: problem.help ?? [],
    helpLines: problem.help_lines ?? undefined,
  };
}

export function failureOfAck(ack: AckError): Failure {
  return {
    code: ack.error,
    detail: ack.detail ?? undefined,
    fields: [],
    retryAfter: ack.retry_after ?? undefined,
    rewrite: ack.rewrite ?? undefined,
    reason: ack.reason ?? undefined,
    help: ack.help ?? [],
    helpLines: ack.help_lines ?? undefined,
  };
}

export const OFFLINE: Failure = { code: 'offline', fields: [], help: [] };

/** What failed requests throw. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail ?? failure.code);
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}

/** The failure inside anything thrown; what nobody foresaw counts as the client's own mistake. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.failure;
  return { code: 'internal', fields: [], help: [] };
}
