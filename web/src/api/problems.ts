import type { AckError, FieldProblem, Problem, ProblemCode } from './types';

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
  help: string[];
}

/** The message of a failure. The server's `detail` is for logs; people read the catalogue's words. */
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
    help: problem.help ?? [],
  };
}

export function failureOfAck(ack: AckError): Failure {
  return {
    code: ack.error,
    detail: ack.detail ?? undefined,
    fields: [],
    retryAfter: ack.retry_after ?? undefined,
    rewrite: ack.rewrite ?? undefined,
    help: ack.help ?? [],
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
