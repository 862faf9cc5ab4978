/** Need that changes, and need that fell by plan. */
import { SELF_FUNDER } from '../model/vocabulary.ts';
import type { Explainer } from './event.ts';
import { time } from './words.ts';

export const tellNeed: Explainer = (_scene, was) => (is) => {
  if (is.need === was.need && is.supportNeed === was.supportNeed) return [];
  const jumped = is.needChanges !== was.needChanges;
  const planned = was.taper > 0;
  const causes = [
    ...(planned
      ? [
          `support was planned to fall, with ${is.taper} ${is.taper === 1 ? 'month' : 'months'} of the plan still to come`,
        ]
      : []),
    ...(jumped ? [`their lasting need changed for the ${ordinal(is.needChanges)} time`] : []),
  ];
  const lines = [
    ...(is.need === was.need ? [] : [`personal care from ${time(was.need)} to ${time(is.need)} a week`]),
    ...(is.supportNeed === was.supportNeed
      ? []
      : [`community support from ${time(was.supportNeed)} to ${time(is.supportNeed)} a week`]),
  ];
  return [
    {
      kind: 'need changed',
      sentence: `Need changes, ${lines.join(' and ')}: ${causes.join('; and ')}. ${follows()}`,
      numbers: {
        needBefore: { value: was.need, unit: 'minutes a week' },
        need: { value: is.need, unit: 'minutes a week' },
        supportNeedBefore: { value: was.supportNeed, unit: 'minutes a week' },
        supportNeed: { value: is.supportNeed, unit: 'minutes a week' },
      },
    },
  ];

  function follows(): string {
    if (is.deployment === SELF_FUNDER) return 'They plan their own care for it at once.';
    return planned && !jumped
      ? 'The budget falls with the plan.'
      : 'The budget follows only at the next review.';
  }
};

function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}
