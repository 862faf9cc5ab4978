import { drawUpLists } from '../../../../core/model/placing/ranking.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { COUNCIL_MANAGED, NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { LEVERS } from '../../../../core/scenario/lever.ts';
import type { Structure } from '../../../../core/scenario/structure.ts';
import { scenarioWith } from '../sample-market.ts';

const LOCALITIES = 2;
const MONTH = monthOfPlan(prepare(scenarioWith({ months: 1 })), 0, 0);

type Columns<T extends 'providers' | 'people'> = { readonly [C in keyof State[T]]?: number };
export type Provider = Columns<'providers'>;
export type Person = Columns<'people'>;

const PROVIDER: Provider = {
  open: 1,
  listed: 1,
  coverage: 2 ** LOCALITIES - 1,
  quality: 2,
  staff: 1e6,
  price: 2500,
};
const PERSON: Person = {
  present: 1,
  deployment: COUNCIL_MANAGED,
  provider: NO_PROVIDER,
  budgeted: 600,
  takes: 1,
  sharing: 1,
  bidRatio: 1,
  knows: 4,
};

/** A market of some providers, rated as good as they are and on the framework if they would be, and people, numbered from 0, with its lists drawn up and nobody placed but by what is given. */
export function scene(providers: readonly Provider[], people: readonly Person[]): State {
  const state = allocateState({
    people: people.length + 1,
    providers: providers.length + 1,
    localities: LOCALITIES,
  });
  for (const [row, provider] of providers.entries()) {
    const { quality = PROVIDER.quality, listed = PROVIDER.listed } = provider;
    fill(state.providers, row, {
      identity: row,
      ...PROVIDER,
      rating: quality,
      joins: listed,
      ...provider,
    });
  }
  for (const [row, person] of people.entries())
    fill(state.people, row, { identity: row, ...PERSON, ...person });
  for (const row of people.keys()) {
    const provider = state.people.provider[row]!;
    if (provider === NO_PROVIDER) continue;
    state.people.wanted[row] = state.people.budgeted[row]!;
    state.providers.booked[provider]! += state.people.budgeted[row]!;
  }
  state.market.peopleRows[0] = people.length;
  state.market.providerRows[0] = providers.length;
  state.market.incomeIndex[0] = 1;
  state.market.frameworkRate[0] = 2400;
  state.market.blockRate[0] = 2280;
  drawUpLists({ ...state, rows: providers.length });
  return state;
}

function fill(table: State['providers'] | State['people'], row: number, values: Provider | Person): void {
  for (const [name, value] of Object.entries(values)) {
    (table as unknown as Record<string, Float64Array>)[name]![row] = value;
  }
}

type Changes = {
  readonly index?: number;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly levers?: Readonly<Record<string, number | readonly number[]>>;
  readonly structure?: Partial<Structure>;
};

/** A month with some of its figures replaced. */
export function monthWith({
  index = MONTH.index,
  parameters = {},
  levers = {},
  structure = {},
}: Changes = {}): PlannedMonth {
  return {
    ...MONTH,
    index,
    parameters: { ...MONTH.parameters, ...parameters },
    levers: { ...MONTH.levers, ...levers },
    structure: { ...MONTH.structure, ...structure },
  };
}

/** A lever of kind choice as the engine holds it. */
export function setTo(
  lever: 'framework.call-off' | 'framework.accreditation' | 'isf.contracts' | 'brokerage.terms',
  id: string,
): Readonly<Record<string, number>> {
  return { [lever]: LEVERS[lever].choices.findIndex((choice) => choice.id === id) };
}

/** The provider of each person. */
export function chosen({ people, market }: State): number[] {
  return [...people.provider].slice(0, market.peopleRows[0]);
}
