/** Need that changes: for good, in jumps; when an unpaid carer stops; and need that fell by plan. */
import { SELF_FUNDER } from '../../model/vocabulary.ts';
import type { Explainer, Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { ordinal, percent, time } from '../words.ts';

export const tellNeed: Explainer =
  ({ month }, was) =>
  (is) => [
    ...(is.carer === was.carer ? [] : [carerStopped(month.parameters['carer.stops.need'])]),
    ...(is.need === was.need && is.supportNeed === was.supportNeed ? [] : [needChanged(was, is)]),
    ...(is.deployment === SELF_FUNDER ? [boughtAtPrice(is)] : []),
  ];

function carerStopped(growth: number): Told {
  return {
    kind: 'unpaid carer stopped',
    sentence: `Their unpaid carer stops for good, and what they need of others grows by ${percent(growth)}.`,
    numbers: { growth: { value: growth, unit: 'share' } },
  };
}

function needChanged(was: PersonRow, is: PersonRow): Told {
  const jumped = is.needChanges !== was.needChanges;
  const planned = was.taper > 0;
  const causes = [
    ...(planned
      ? [
          `support was planned to fall, with ${is.taper} ${is.taper === 1 ? 'month' : 'months'} of the plan still to come`,
        ]
      : []),
    ...(is.carer === was.carer ? [] : ['their unpaid carer has stopped']),
    ...(jumped ? [`their lasting need changed for the ${ordinal(is.needChanges)} time`] : []),
  ];
  const lines = [
    ...(is.need === was.need ? [] : [`personal care from ${time(was.need)} to ${time(is.need)} a week`]),
    ...(is.supportNeed === was.supportNeed
      ? []
      : [`community support from ${time(was.supportNeed)} to ${time(is.supportNeed)} a week`]),
  ];
  return {
    kind: 'need changed',
    sentence: `Need changes, ${lines.join(' and ')}: ${causes.join('; and ')}. ${follows()}`,
    numbers: {
      needBefore: { value: was.need, unit: 'minutes a week' },
      need: { value: is.need, unit: 'minutes a week' },
      supportNeedBefore: { value: was.supportNeed, unit: 'minutes a week' },
      supportNeed: { value: is.supportNeed, unit: 'minutes a week' },
    },
  };

  function follows(): string {
    if (is.deployment === SELF_FUNDER) return 'They plan their own care for it at once.';
    return planned && causes.length === 1
      ? 'The budget falls with the plan.'
      : 'The budget follows only at the next review.';
  }
}

/** A self-funder buys less as an hour costs more against their income. */
function boughtAtPrice({ takes }: PersonRow): Told {
  return {
    kind: 'care taken up',
    sentence:
      takes === 1
        ? 'Buys all the care they need.'
        : `Buys ${percent(takes)} of the care they need, because an hour costs more than it used to for their income.`,
    numbers: { takes: { value: takes, unit: 'share' } },
    status: takes === 1 ? 'none' : percent(takes),
  };
}
