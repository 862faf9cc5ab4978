import type { Books } from '../../../core/exposure/books.ts';
import { sourcesOf, UPTAKE_TARGETS, uptakeLevers } from '../../../core/exposure/uptake.ts';
import type { UptakeSource, UptakeTarget } from '../../../core/exposure/uptake.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import type { ExposureOrder } from '../../api/types.ts';
import { typedMonth, typedNumber } from '../../format/typed.ts';
import type { Choice } from '../../store/state.ts';

/** The question as it stands in the address: nothing of the books is in it. */
export type Question = {
  readonly place: string;
  readonly option: string;
  readonly future: string;
  /** What people go over to, and whom they leave for it. */
  readonly to: UptakeTarget;
  readonly levers: UptakeSource;
  readonly from: string;
  /** The first month that is looked at. */
  readonly start: string;
  readonly years: string;
  readonly months: string;
  readonly lives: string;
};

export function questionFrom(params: Readonly<Record<string, string>>, choice: Choice): Question {
  return {
    place: params['place'] ?? choice.place,
    option: params['option'] ?? BUSINESS_AS_USUAL,
    future: params['future'] ?? choice.future,
    ...moveOf(params['to'], params['levers']),
    from: params['from'] ?? '2027-04',
    start: params['start'] ?? DEFAULT_START,
    years: params['years'] ?? '2',
    months: params['months'] ?? '48',
    lives: params['lives'] ?? '40',
  };
}

/** A move that can be made: whom people cannot leave for it gives way to the widest there is. */
export function moveOf(to = '', levers = ''): Pick<Question, 'to' | 'levers'> {
  const target = UPTAKE_TARGETS.find((each) => each === to) ?? 'direct-payment';
  const sources = sourcesOf(target);
  return { to: target, levers: sources.find((each) => each === levers) ?? sources[0] ?? 'both' };
}

export type Refusals = Readonly<Partial<Record<keyof Question, string>>>;

const LIMITS = { years: [1, 15], months: [6, 120], lives: [4, 400] } as const;

export function refusalsOf(question: Question): Refusals {
  return {
    ...(typedMonth(question.from) === null && { from: 'Give a month as year and month, such as 2027-04.' }),
    ...(typedMonth(question.start) === null && { start: 'Give a month as year and month, such as 2026-04.' }),
    ...refusalOf(question, 'years'),
    ...refusalOf(question, 'months'),
    ...refusalOf(question, 'lives'),
  };
}

function refusalOf(question: Question, field: keyof typeof LIMITS): Refusals {
  const [least, most] = LIMITS[field];
  const value = typedNumber(question[field]);
  if (value !== null && Number.isInteger(value) && value >= least && value <= most) return {};
  return { [field]: `Give a whole number from ${least} to ${most}.` };
}

/** What is asked of one level of uptake; the share is put in by whoever asks. */
export function orderOf(question: Question, books: Books, { seed }: Pick<Choice, 'seed'>): ExposureOrder {
  return {
    books,
    place: question.place,
    option: question.option,
    future: question.future,
    start: question.start.trim(),
    months: typedNumber(question.months) ?? 0,
    seed,
    replicates: typedNumber(question.lives) ?? 0,
    uptake: {
      share: 0,
      from: question.from.trim(),
      years: typedNumber(question.years) ?? 0,
      levers: [...uptakeLevers(question.to, question.levers)],
    },
  };
}
