import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import type { LadderOrder } from '../../api/types.ts';
import { typedMonth, typedPence } from '../../format/typed.ts';

/** The question as it stands in the address, each part as it would be typed. */
export type LadderDraft = {
  readonly gross: string;
  readonly contribution: string;
  readonly month: string;
  /** Empty for VAT, fees and charges alone, without prices. */
  readonly place: string;
  readonly option: string;
  readonly recipient: 'person' | 'council';
  readonly feePaidBy: 'budget' | 'council';
};

/** @param choice the place and option that stand chosen elsewhere */
export function draftFrom(
  params: Readonly<Record<string, string>>,
  choice: { readonly place: string; readonly option: string },
): LadderDraft {
  return {
    gross: params['gross'] ?? '100',
    contribution: params['contribution'] ?? '0',
    month: params['month'] ?? DEFAULT_START,
    place: params['place'] ?? choice.place,
    option: params['option'] ?? (choice.option === '' ? BUSINESS_AS_USUAL : choice.option),
    recipient: params['recipient'] === 'council' ? 'council' : 'person',
    feePaidBy: params['feePaidBy'] === 'council' ? 'council' : 'budget',
  };
}

export type Refusals = Readonly<Partial<Record<'gross' | 'contribution' | 'month', string>>>;

const MOST_BUDGET = 10_000_000;

export function refusalsOf({ gross, contribution, month }: LadderDraft): Refusals {
  const budget = typedPence(gross);
  const paid = typedPence(contribution);
  return {
    ...((budget === null || budget < 1 || budget > MOST_BUDGET) && {
      gross: 'Give an amount above £0 and at most £100,000, such as 100.',
    }),
    ...((paid === null || paid < 0) && { contribution: 'Give an amount from £0, such as 41.50.' }),
    ...(budget !== null &&
      paid !== null &&
      paid > budget && { contribution: 'A charge never exceeds the budget: give at most that.' }),
    ...(typedMonth(month) === null && { month: 'Give a month as year and month, such as 2026-11.' }),
  };
}

/** Null while something is refused. */
export function orderOf(draft: LadderDraft): LadderOrder | null {
  if (Object.keys(refusalsOf(draft)).length > 0) return null;
  return {
    gross: typedPence(draft.gross) ?? 0,
    contribution: typedPence(draft.contribution) ?? 0,
    month: draft.month.trim(),
    market: draft.place === '' ? null : { place: draft.place, option: draft.option },
    isfRecipient: draft.recipient,
    isfFeePaidBy: draft.feePaidBy,
  };
}
