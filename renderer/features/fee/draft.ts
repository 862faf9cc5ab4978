import type { HourFigure } from '../../../core/costing/hour-figures.ts';
import { DIVISORS, HOUR_WORDS } from '../../../core/costing/hour-words.ts';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import type { HourOrder } from '../../api/types.ts';
import { typedMonth, typedNumber } from '../../format/typed.ts';

/** The figures a provider knows of its own; the others are in the register and can be looked up under the lines. */
export const OWN_FIGURES = [
  'travelShare',
  'miles',
  'mileageRate',
  'training',
  'sick',
  'turnover',
  'branch',
  'branchHours',
  'running',
  'surplus',
] as const satisfies readonly HourFigure[];
export type OwnFigure = (typeof OWN_FIGURES)[number];

/** What each field asks for, in the words and unit it is typed in. */
export const OWN_WORDS: Readonly<Record<OwnFigure, { readonly label: string; readonly factor: number }>> = {
  travelShare: { label: 'Paid travel and waiting, minutes an hour', factor: 60 },
  miles: { label: 'Miles an hour of care', factor: 1 },
  mileageRate: { label: 'Paid for a mile, £', factor: 0.01 },
  training: { label: 'Training, % of pay', factor: 100 },
  sick: { label: 'Sick pay, % of pay', factor: 100 },
  turnover: { label: 'Staff who leave in a year, %', factor: 100 },
  branch: { label: 'Office and management a year, £', factor: 0.01 },
  branchHours: { label: 'Hours of care a week it carries', factor: 1 },
  running: { label: 'Running costs of an hour, £', factor: 0.01 },
  surplus: { label: 'Return, % of the fee', factor: 100 },
};

/** Every field as typed; one of the register’s left empty. */
export type FeeDraft = Readonly<Record<string, string>>;

export function draftFrom(params: Readonly<Record<string, string>>): FeeDraft {
  return {
    month: DEFAULT_START,
    wage: '13.00',
    rise: '',
    individual: '0',
    workers: '0',
    pensionOn: 'all',
    ...params,
  };
}

const MOST_WAGE = 100;
const MOST_WORKERS = 100_000;

/** Why a field cannot be taken, by its name. */
export function refusalsOf(draft: FeeDraft): Readonly<Record<string, string>> {
  const refusals: Record<string, string> = {};
  const wage = typedNumber(draft['wage'] ?? '');
  if (wage === null || wage <= 0 || wage > MOST_WAGE) {
    refusals['wage'] = 'Give the pay of an hour in pounds, above 0 and at most 100.';
  }
  if (typedMonth(draft['month'] ?? '') === null) {
    refusals['month'] = 'Give a month as year and month, such as 2026-11.';
  }
  const rise = draft['rise'] ?? '';
  const floor = typedNumber(rise);
  if (rise.trim() !== '' && (floor === null || floor <= 0 || floor > MOST_WAGE)) {
    refusals['rise'] = 'Give the wage floor to come in pounds, or leave it empty.';
  }
  const individual = typedNumber(draft['individual'] ?? '');
  if (individual === null || individual < 0 || individual > 100) {
    refusals['individual'] = 'Give a share from 0% to 100%.';
  }
  const workers = typedNumber(draft['workers'] ?? '');
  if (workers === null || workers < 0 || workers > MOST_WORKERS || !Number.isInteger(workers)) {
    refusals['workers'] = 'Give a whole number of workers, 0 where the allowance is not claimed.';
  }
  for (const figure of OWN_FIGURES) {
    const why = refusalOf(figure, draft[figure] ?? '');
    if (why !== null) refusals[figure] = why;
  }
  return refusals;
}

function refusalOf(figure: OwnFigure, typed: string): string | null {
  if (typed.trim() === '') return null;
  const value = typedNumber(typed);
  if (value === null || value < 0) return 'Give a number from 0, or leave it empty for the usual figure.';
  if (DIVISORS.has(figure) && value === 0) return 'Give a number above 0.';
  if (HOUR_WORDS[figure].kind === 'share' && value / OWN_WORDS[figure].factor > 3)
    return 'That is too much: check the unit.';
  return null;
}

/** Null while something is refused. */
export function orderOf(draft: FeeDraft): HourOrder | null {
  if (Object.keys(refusalsOf(draft)).length > 0) return null;
  const given = Object.fromEntries(
    OWN_FIGURES.flatMap((figure) => {
      const typed = typedNumber(draft[figure] ?? '');
      return typed === null ? [] : [[figure, typed / OWN_WORDS[figure].factor]];
    }),
  );
  return {
    month: (draft['month'] ?? '').trim(),
    wage: pence(draft['wage']),
    given,
    individualShare: (typedNumber(draft['individual'] ?? '') ?? 0) / 100,
    pensionOn: draft['pensionOn'] === 'qualifying' ? 'qualifying' : 'all',
    workers: typedNumber(draft['workers'] ?? '') ?? 0,
  };
}

/** The same when the wage floor rises: pay keeps its distance from it, and a floor that falls takes no pay away. Null where no rise is asked about. */
export function risenOrder(draft: FeeDraft, floor: number): HourOrder | null {
  const order = orderOf(draft);
  const risen = pence(draft['rise']);
  if (order === null || risen === 0) return null;
  return { ...order, wage: Math.max(risen, order.wage + Math.max(0, risen - floor)) };
}

function pence(typed: string | undefined): number {
  return Math.round((typedNumber(typed ?? '') ?? 0) * 100);
}
