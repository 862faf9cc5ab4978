/** The chain of conditions that led to an event, in order: from the replay of the life it happened in. */
import { INSOLVENT, NATURAL, VOLUNTARY } from '../../model/vocabulary.ts';
import type { Plan } from '../../run/plan.ts';
import { reportedMonth } from '../../run/replay.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LineTime } from '../person/month-account.ts';
import { personLife } from '../person/person-life.ts';
import type { LifeMonth } from '../person/person-life.ts';
import { providerLife } from '../provider/provider-life.ts';
import type { ProviderLife } from '../provider/provider-life.ts';
import { whyClosed } from '../provider/why-closed.ts';
import { percent, time } from '../words.ts';
import type { Condition, WhyQuestion } from './event.ts';
import type { ConditionFound, Found } from './inquiry.ts';
import { providerConditions } from './provider-conditions.ts';
import { CHOICE_SET_BY, PROVIDER_SET_BY, UNMET_SET_BY } from './set-by.ts';
import { settingsOf } from './setting.ts';

/** The last of what happened in a life; more is told by the replay of the whole life. */
const MOST_EVENTS = 12;

export type Chain = {
  readonly conditions: readonly Condition[];
  /** The event in one sentence where the life says it better than the trace; null where it does not. */
  readonly sentence: string | null;
};

type Happened = {
  readonly month: string;
  readonly step: string;
  readonly kind: string;
  readonly sentence: string;
};
type SetBy = { readonly [kind: string]: readonly string[] | undefined };

/** The chain of conditions that led to an event, in the order they came about. */
export function chainOf(scenario: Scenario, plan: Plan, question: WhyQuestion, found: Found): Chain {
  const { event, subject: identity, replicate } = question;
  const month = reportedMonth(plan, found.at);
  const build = (happened: readonly Happened[], setBy: SetBy, more: readonly ConditionFound[]) =>
    ordered(scenario, plan, [
      ...told(happened, month, setBy),
      ...dated(plan, [...more, ...(found.conditions ?? [])]),
    ]);

  if (event === 'unmet-need' || event === 'choice') {
    const { events, months } = personLife(scenario, { identity, replicate });
    if (event === 'choice') return { conditions: build(events, CHOICE_SET_BY, []), sentence: null };
    const then = months.find((each) => each.month === month);
    const short = then === undefined ? [] : shortOf(then, found.at);
    return { conditions: build(events, UNMET_SET_BY, short), sentence: null };
  }
  const life = providerLife(scenario, { identity, replicate });
  const months = life.months.filter((each) => each.month <= month);
  const first = months.length === 0 ? 0 : found.at - months.length + 1;
  const setBy =
    event === 'price'
      ? { price: PROVIDER_SET_BY.price }
      : { ...PROVIDER_SET_BY, closed: closedBy(life), price: undefined };
  const closed = event === 'closure' && found.happened ? (whyClosed(life)?.sentence ?? null) : null;
  return { conditions: build(life.events, setBy, providerConditions(months, first, plan)), sentence: closed };
}

/** What came of each line of need in the month, and what stood in the way of the rest. */
function shortOf({ row, account: { care, support } }: LifeMonth, at: number): readonly ConditionFound[] {
  // Whoever has lost a provider waits for the next to begin, which the account of the month does not say.
  const late =
    row.delayed > 0 ? `${percent(row.delayed)} of the month went by before the provider began` : '';
  const lateBy = late === '' ? [] : ['reallocation.delay'];
  return [
    ...lineOf(care, late, { at, step: 'deliver-care', sentence: 'personal care', setBy: lateBy }),
    ...lineOf(support, '', { at, step: 'deliver-support', sentence: 'community support', setBy: [] }),
  ];
}

/** @param line its sentence is what the line is called. */
function lineOf(
  { needed, delivered, reason }: LineTime,
  late: string,
  line: ConditionFound,
): readonly ConditionFound[] {
  if (delivered >= needed) return [];
  const ways = [late, reason === 'in full' ? '' : reason].filter((way) => way !== '');
  const why = ways.length === 0 ? '' : `; in the way: ${ways.join('; and ')}`;
  const sentence = `${time(delivered)} of ${line.sentence} comes in the month of ${time(needed)} needed${why}.`;
  return [{ ...line, sentence }];
}

type Undated = Omit<Condition, 'setBy'> & { readonly setBy: readonly string[] };

function told(events: readonly Happened[], month: string, setBy: SetBy): readonly Undated[] {
  const leading = events.filter((each) => each.month <= month && setBy[each.kind] !== undefined);
  const [first] = leading;
  const kept = leading.slice(-MOST_EVENTS);
  const all = first === undefined || kept.includes(first) ? kept : [first, ...kept];
  return all.map((each) => ({
    month: each.month,
    step: each.step,
    sentence: each.sentence,
    setBy: setBy[each.kind]!,
  }));
}

function dated(plan: Plan, found: readonly ConditionFound[]): readonly Undated[] {
  return found.map(({ at, step, sentence, setBy }) => ({
    month: reportedMonth(plan, at),
    step,
    sentence,
    setBy,
  }));
}

/** In order of time, what built up over months before what happened in the month. */
function ordered(scenario: Scenario, plan: Plan, all: readonly Undated[]): readonly Condition[] {
  const months = Array.from({ length: plan.months }, (_, at) => reportedMonth(plan, at));
  return all
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map((each) => ({
      ...each,
      setBy: settingsOf(plan, scenario.parameters, each.setBy, plan.spinUp + months.indexOf(each.month)),
    }));
}

/** What set the threshold its end turned on. */
function closedBy({ ending }: ProviderLife): readonly string[] {
  if (ending === null) return [];
  switch (ending.cause) {
    case INSOLVENT:
      return ['provider.patience', 'provider.overdraft', 'provider.invoice-finance'];
    case VOLUNTARY:
      return [
        'exit.outlook.poor',
        'exit.outlook.months',
        'exit.outlook.security',
        'market.position-statement',
      ];
    case NATURAL:
      return ['provider.closure.natural'];
    default:
      return [];
  }
}
