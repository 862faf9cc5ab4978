/** What was delivered against need, and what stood in the way of the rest. */
import type { State } from '../model/state.ts';
import { DIRECT_PAYMENT, NO_PROVIDER, NO_SUPPORTER, PERSONAL_ASSISTANT } from '../model/vocabulary.ts';
import { monthlyMinutesWithin } from '../time/weeks.ts';
import type { EventKind, Explainer, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { time } from './words.ts';

/** Personal care of the month. */
export const tellCare: Explainer =
  ({ state }) =>
  (is) => {
    const { providers } = state;
    const workers = 1 + is.doubleHanded;
    const hasNobody = is.provider === NO_PROVIDER && is.route !== PERSONAL_ASSISTANT;
    return tellLine('care delivered', 'personal care', {
      needNow: is.needNow,
      budgeted: is.budgeted,
      delivered: is.delivered,
      reach: hasNobody ? null : is.wanted / workers,
      isPaid: is.deployment === DIRECT_PAYMENT,
      short: is.provider === NO_PROVIDER ? null : shortOf(providers, is.provider),
      who: is.provider === NO_PROVIDER ? '' : `provider ${providers.identity[is.provider]}`,
    });
  };

/** Community support of the month. */
export const tellSupport: Explainer =
  ({ state }) =>
  (is) => {
    const hasNobody = is.supporter === NO_SUPPORTER;
    return tellLine('support delivered', 'community support', {
      needNow: is.supportNow,
      budgeted: is.supportBudgeted,
      delivered: is.supportDelivered,
      reach: hasNobody ? null : is.supportWanted,
      isPaid: is.deployment === DIRECT_PAYMENT,
      short: hasNobody ? null : shortOf(state.supporters, is.supporter),
      who: hasNobody ? '' : `supplier ${state.supporters.identity[is.supporter]}`,
    });
  };

type Short = { readonly staff: number; readonly booked: number };

/** What one line of need came to; times by the week, but what was delivered by the month. */
type DeliveredLine = Pick<PersonRow, 'needNow' | 'budgeted' | 'delivered'> & {
  /** What they would draw on if staff allow; null when nobody serves them. */
  readonly reach: number | null;
  readonly isPaid: boolean;
  readonly short: Short | null;
  readonly who: string;
};

function shortOf({ staff, booked }: Pick<State['providers'], 'staff' | 'booked'>, row: number): Short | null {
  return booked[row] <= staff[row] ? null : { staff: staff[row], booked: booked[row] };
}

function tellLine(kind: EventKind, what: string, line: DeliveredLine): readonly Told[] {
  const needed = monthlyMinutesWithin(line.needNow);
  const reasons = reasonsOf(line, needed);
  const status = reasons.map(({ status: each }) => each).join(', ');
  const got = `Gets ${time(line.delivered)} of ${what} in the month of ${time(needed)} needed`;
  const why = reasons.map(({ words }) => words).join('; and ');
  return [
    {
      kind,
      sentence: needed === 0 ? `Needs no ${what}.` : `${got}: ${why}.`,
      numbers: {
        needed: { value: needed, unit: 'minutes' },
        budgeted: { value: monthlyMinutesWithin(line.budgeted), unit: 'minutes' },
        delivered: { value: line.delivered, unit: 'minutes' },
      },
      status,
    },
  ];
}

type Reason = { readonly status: string; readonly words: string };

function reasonsOf(line: DeliveredLine, needed: number): readonly Reason[] {
  const { reach, budgeted, isPaid, short, who } = line;
  if (needed === 0) return [{ status: 'none needed', words: 'none is needed' }];
  if (line.delivered >= needed) return [{ status: 'in full', words: 'all of it' }];
  if (budgeted === 0) return [{ status: 'no budget for it', words: 'nothing was budgeted for it' }];
  if (reach === null) return [{ status: 'nobody to give it', words: 'nobody gives it yet' }];
  const reasons: Reason[] = [];
  if (reach < line.needNow) {
    const limit = `${time(reach)} a week`;
    reasons.push(
      isPaid
        ? { status: 'the money', words: `what the direct payment and its account can buy is ${limit}` }
        : { status: 'the budget', words: `the budget is for ${limit}` },
    );
  }
  if (short !== null) {
    reasons.push({
      status: 'staff',
      words: `${who} had staff for ${time(short.staff)} a week of ${time(short.booked)} booked, and gave each client the same part`,
    });
  }
  return reasons.length > 0
    ? reasons
    : [{ status: 'whole minutes', words: 'the rest was lost in rounding to whole minutes' }];
}
