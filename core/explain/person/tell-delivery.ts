/** What was delivered against need, at what price, and what stood in the way of the rest. */
import { workersOn } from '../../model/delivering/staff-time.ts';
import type { State } from '../../model/state.ts';
import { takenUp } from '../../model/delivering/support-taken-up.ts';
import {
  holdsAccount,
  MIXED,
  NO_PROVIDER,
  NO_SUPPORTER,
  PERSONAL_ASSISTANT,
} from '../../model/vocabulary.ts';
import { monthlyMinutesWithin } from '../../time/weeks.ts';
import type { EventKind, Explainer, Told } from './event.ts';
import { providerName } from '../provider/provider-name.ts';
import { shortfallOf } from './shortfall.ts';
import type { DeliveredLine, Short } from './shortfall.ts';
import { tellPrice } from './tell-price.ts';
import { time } from '../words.ts';

/** Personal care of the month. */
export const tellCare: Explainer = (scene) => (is) => {
  const { state, row } = scene;
  const hasNobody = is.provider === NO_PROVIDER && is.route !== PERSONAL_ASSISTANT;
  const served = is.provider === NO_PROVIDER ? null : is.provider;
  const line = {
    needNow: is.needNow,
    budgeted: is.budgeted,
    delivered: is.delivered,
    takes: is.takes,
    reach: hasNobody ? null : mostWithin(is.wanted, workersOn(state.people, row)),
    isPaid: holdsAccount(is.deployment) && is.deployment !== MIXED,
    short: served === null ? null : shortOf(state.providers, served),
    who: served === null ? '' : providerName(state, served),
  };
  return [...tellLine('care delivered', 'personal care', line, is.covered), ...tellPrice(scene, is)];
};

/** Community support of the month. */
export const tellSupport: Explainer =
  ({ state }) =>
  (is) => {
    const hasNobody = is.supporter === NO_SUPPORTER;
    const line = {
      needNow: is.supportNow,
      budgeted: is.supportBudgeted,
      delivered: is.supportDelivered,
      takes: is.takes,
      reach: hasNobody ? null : is.supportWanted,
      isPaid: holdsAccount(is.deployment),
      short: hasNobody ? null : shortOf(state.supporters, is.supporter),
      who: hasNobody ? '' : `supplier ${state.supporters.identity[is.supporter]}`,
    };
    return tellLine('support delivered', 'community support', line, 0);
  };

/** The most of their own time that a whole number of minutes of staff serves, when each minute takes some workers. */
function mostWithin(staffMinutes: number, workers: number): number {
  return Math.ceil((staffMinutes + 1) / workers) - 1;
}

function shortOf({ staff, booked }: Pick<State['providers'], 'staff' | 'booked'>, row: number): Short | null {
  return booked[row] <= staff[row] ? null : { staff: staff[row], booked: booked[row] };
}

function tellLine(kind: EventKind, what: string, line: DeliveredLine, covered: number): readonly Told[] {
  const needed = monthlyMinutesWithin(line.needNow);
  const reasons = shortfallOf(line, needed);
  const got = `Gets ${time(line.delivered)} of ${what} in the month of ${time(needed)} needed`;
  const why = reasons.map(({ words }) => words).join('; and ');
  const carer = covered === 0 ? '' : ` Their unpaid carer covers ${time(covered)} of what does not come.`;
  return [
    {
      kind,
      sentence: needed === 0 ? `Needs no ${what}.` : `${got}: ${why}.${carer}`,
      numbers: {
        needed: { value: needed, unit: 'minutes' },
        takenUp: { value: monthlyMinutesWithin(takenUp(line.needNow, line.takes)), unit: 'minutes' },
        budgeted: { value: monthlyMinutesWithin(line.budgeted), unit: 'minutes' },
        delivered: { value: line.delivered, unit: 'minutes' },
        covered: { value: covered, unit: 'minutes' },
      },
      status: reasons.map(({ status }) => status).join(', '),
    },
  ];
}
