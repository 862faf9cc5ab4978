/** Why a person goes without care or support they need in a month. */
import { reportedMonth } from '../../run/replay.ts';
import { monthlyMinutesWithin } from '../../time/weeks.ts';
import type { State } from '../../model/state.ts';
import { percent, time } from '../words.ts';
import { standingAt } from './inquiry.ts';
import type { Found, Inquiry } from './inquiry.ts';
import { monthAsked } from './month-asked.ts';
import { tracePerson } from './person-trace.ts';
import type { PersonTrace } from './person-trace.ts';

/** Need that goes unmet for a month is an event from this part of it on: need fluctuates about what is planned for. */
const OF_NOTE = 0.1;

export const UNMET_NEED: Inquiry<PersonTrace> = {
  trace: tracePerson(false),
  find(trace, plan, { subject, month }): Found {
    const { first, months } = trace;
    const worst = months.reduce((best, { unmet }, at) => (unmet > months[best].unmet ? at : best), 0);
    const at = monthAsked(trace, plan, `Person ${subject}`, month) ?? first + worst;
    const { needed, unmet } = months[at - first];
    const happened = isUnmet(trace, at);
    const part =
      needed === 0
        ? 'none was needed'
        : `${time(unmet)} of the ${time(needed)} of care and support needed did not come, ${percent(unmet / needed)}`;
    const words = `in ${reportedMonth(plan, at)} ${part}`;
    return {
      happened,
      at,
      sentence: happened
        ? `Person ${subject} had need unmet: ${words}.`
        : `Person ${subject} had no need of note unmet${month === undefined ? '' : ` in ${month}`}, ${percent(OF_NOTE)} of it or more. Nearest: ${words}.`,
    };
  },
  hasHappened: isUnmet,
  figures: [
    {
      id: 'unmet',
      label: 'Need that goes unmet in the month',
      unit: 'minutes',
      against: 'need met in full',
      base: () => 0,
      at: (trace, reported) => standingAt(trace, reported)?.unmet ?? 0,
    },
  ],
  market: {
    id: 'unmet-all',
    label: 'Need of everyone that goes unmet in the month',
    unit: 'minutes',
    against: 'need met in full',
    adds: false,
    sinceStart: false,
    of: unmetOfAll,
  },
};

function isUnmet(trace: PersonTrace, reported: number): boolean {
  const month = standingAt(trace, reported);
  return month !== null && month.unmet > 0 && month.unmet >= OF_NOTE * month.needed;
}

function unmetOfAll({ people, market }: State): number {
  let minutes = 0;
  for (let row = 0; row < market.peopleRows[0]; row++) {
    if (people.present[row] === 0) continue;
    const [care, support] = [
      monthlyMinutesWithin(people.needNow[row]),
      monthlyMinutesWithin(people.supportNow[row]),
    ];
    minutes += care - Math.min(people.delivered[row], care);
    minutes += support - Math.min(people.supportDelivered[row], support);
  }
  return minutes;
}
