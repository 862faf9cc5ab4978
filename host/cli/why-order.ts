import { PERSON_EVENTS } from '../../core/explain/why/event.ts';
import type { WhyEvent, WhyQuestion } from '../../core/explain/why/event.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { formatMonth } from '../../core/time/month.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './failure.ts';
import { monthFlag } from './flag-values.ts';

/** Each of them takes up to 32 runs. */
export const MOST_WHY_REPLICATES = 20;

const JUDGED_IN_A_MONTH: readonly WhyEvent[] = ['price', 'unmet-need', 'choice'];

/** Whom an event happens to, and the flag that names them. */
export function subjectOf(event: WhyEvent): 'person' | 'provider' {
  return (PERSON_EVENTS as readonly WhyEvent[]).includes(event) ? 'person' : 'provider';
}

/** What is asked about an event. */
export function whyQuestion(event: WhyEvent, args: Arguments): WhyQuestion {
  const flag = subjectOf(event);
  const other = flag === 'person' ? 'provider' : 'person';
  if (args.has(other)) throw usage(`--${other}: ${event} happens to a ${flag}; name it with --${flag} N.`);
  if (!args.has(flag)) throw usage(`--${flag} N is needed: which ${flag}; see care-market ${flag}.`);
  if (args.has('month') && !JUDGED_IN_A_MONTH.includes(event)) {
    throw usage(`--month is for ${JUDGED_IN_A_MONTH.join(', ')}; a ${event} has a month of its own.`);
  }
  const replicate = { min: 0, max: LIMITS.replicates.max - 1, otherwise: 0 };
  return {
    event,
    subject: wholeNumber(args, flag, { min: 0, max: LIMITS.seed.max, otherwise: 0 }),
    replicate: wholeNumber(args, 'replicate', replicate),
    replicates: wholeNumber(args, 'replicates', { min: 1, max: MOST_WHY_REPLICATES, otherwise: 1 }),
    ...(args.has('month') ? { month: formatMonth(monthFlag(args, 'month', 'which month')) } : {}),
  };
}
