import type { Future } from '../../../core/scenario/future.ts';
import type { Option } from '../../../core/scenario/option.ts';

export function option(id: string, rest: Partial<Option> = {}): Option {
  return {
    id,
    name: id,
    summary: 'A summary.',
    evidence: 'A reason.',
    parent: 'business-as-usual',
    changes: [],
    ...rest,
  };
}

export function future(id: string, rest: Partial<Future> = {}): Future {
  return {
    id,
    name: id,
    summary: 'A summary.',
    evidence: 'A reason.',
    parent: 'central',
    changes: [],
    ...rest,
  };
}

export const AS_USUAL = option('business-as-usual', { parent: null });
