import type { components } from '@/api/generated/identity';
import { frameText } from '@/lib/frame-texts';

export type Problem = components['schemas']['Problem'];

/** A refusal or failure as the platform tells it: a title and a detail for the person, a code for the program. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }

  get code() {
    return this.problem.code;
  }

  get status() {
    return this.problem.status;
  }

  /** What is wrong by field: the last part of its pointer (`/email` -> `email`) and the sentence. */
  get fields(): Record<string, string> {
    const errors = this.problem.errors ?? [];
    return Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/').at(-1) ?? pointer, detail]));
  }
}

export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or a thrown problem: no call site has to look at a status. */
export async function orThrow<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    throw isAborted(cause) ? cause : noConnection();
  });
  if (!response.ok) {
    throw new ProblemError(isProblem(error) ? error : unexpected(response.status));
  }
  return data as T;
}

/** Any thrown thing as a problem that can be shown. */
export function toProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : unexpected(0);
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'status' in body;
}

export function noConnection() {
  return new ProblemError({
    type: 'about:blank',
    code: 'no-connection',
    status: 0,
    title: frameText('noConnection'),
    detail: frameText('noConnectionDetail'),
  });
}

function unexpected(status: number): Problem {
  return {
    type: 'about:blank',
    code: 'unexpected',
    status,
    title: frameText('unexpected'),
    detail: frameText('unexpectedDetail'),
  };
}

function isAborted(cause: unknown) {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
