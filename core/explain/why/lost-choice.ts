/** Why fewer than two providers can really serve a person whom two or more could serve before. */
import { capital } from '../../scenario/first-letter.ts';
import { FEWEST_ALTERNATIVES, hadAlternatives } from '../../model/choosing/genuine-budget.ts';
import type { State } from '../../model/state.ts';
import { reportedMonth } from '../../run/replay.ts';
import { many } from '../words.ts';
import { standingAt } from './inquiry.ts';
import type { ConditionFound, Found, Inquiry } from './inquiry.ts';
import { monthAsked } from './month-asked.ts';
import { tracePerson } from './person-trace.ts';
import type { PersonTrace, PersonTraceMonth } from './person-trace.ts';

export const LOST_CHOICE: Inquiry<PersonTrace> = {
  trace: tracePerson(true),
  find(trace, plan, { subject, month }): Found {
    const { first, months } = trace;
    const asked = monthAsked(trace, plan, `Person ${subject}`, month);
    const lost = asked ?? firstLost(trace);
    const fewest = months.reduce(
      (best, { alternatives }, at) => (alternatives < months[best].alternatives ? at : best),
      0,
    );
    const at = lost ?? first + fewest;
    const happened = hasLost(trace, at);
    const now = `in ${reportedMonth(plan, at)} ${could(months[at - first].alternatives)}`;
    const before = lastEnough(months, at - first);
    const most = Math.max(...months.slice(0, at - first + 1).map(({ alternatives }) => alternatives));
    return {
      happened,
      at,
      conditions: [
        ...(before === null ? [] : [{ ...standing(months[before]), at: first + before }]),
        { ...standing(months[at - first]), at },
      ],
      sentence: happened
        ? `Person ${subject} lost their choice: ${now}, and up to ${most} before.`
        : `Person ${subject} did not lose a choice they had${month === undefined ? '' : ` in ${month}`}: ${most < FEWEST_ALTERNATIVES ? `no more than ${most} could serve them in any month before, and choice takes two` : now}.`,
    };
  },
  hasHappened: hasLost,
  figures: [
    {
      id: 'alternatives',
      label: 'Providers that could really serve them',
      unit: 'providers',
      against: 'those of their first month here',
      base: ({ months }) => months[0]?.alternatives ?? 0,
      at: (trace, reported) => standingAt(trace, reported)?.alternatives ?? 0,
    },
  ],
  market: {
    id: 'without-choice',
    label: 'People with fewer than two alternatives when they last chose',
    unit: 'people',
    against: 'those without choice when the months began',
    adds: false,
    sinceStart: true,
    of: withoutChoice,
  },
};

/** The last month before in which they had a choice. */
function lastEnough(months: PersonTrace['months'], before: number): number | null {
  const found = months
    .slice(0, before)
    .findLastIndex(({ alternatives }) => alternatives >= FEWEST_ALTERNATIVES);
  return found < 0 ? null : found;
}

function standing(month: PersonTraceMonth): Omit<ConditionFound, 'at'> {
  const { alternatives, local, withStaff, known } = month;
  return {
    step: 'judge-choice',
    sentence: `${capital(many(local, 'provider'))} ${local === 1 ? 'trades' : 'trade'} where they live, ${withStaff} with the staff for their care; within their arrangement and budget, and the ${known} they come to know at most, ${could(alternatives)}.`,
    setBy: [
      'framework.size',
      'framework.accreditation',
      'choice.known',
      'choice.known.told',
      'choice.affordable',
    ],
  };
}

function firstLost(trace: PersonTrace): number | null {
  const found = trace.months.findIndex((_, index) => hasLost(trace, trace.first + index));
  return found < 0 ? null : trace.first + found;
}

function hasLost(trace: PersonTrace, reported: number): boolean {
  const { first, months } = trace;
  const now = standingAt(trace, reported);
  if (now === null || now.alternatives >= FEWEST_ALTERNATIVES) return false;
  return months
    .slice(0, Math.max(0, reported - first))
    .some(({ alternatives }) => alternatives >= FEWEST_ALTERNATIVES);
}

function withoutChoice({ people, market }: State): number {
  let count = 0;
  for (let row = 0; row < market.peopleRows[0]; row++) {
    if (people.present[row] === 1 && !hadAlternatives(people, row)) count++;
  }
  return count;
}

function could(alternatives: number): string {
  return `${many(alternatives, 'provider')} could really serve them`;
}
