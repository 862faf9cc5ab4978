import { PLACE_FIELDS } from '../../../core/scenario/place.ts';
import type { Place } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import type { PoolOrder } from '../../../host/pool/pool-order.ts';

/** An order for two options in a place whose name tells the fake engine how to behave. */
export function orderFor(behaviour: string, replicates: number, more: Partial<PoolOrder> = {}): PoolOrder {
  const scenarios = ['business-as-usual', behaviour].map((option) => scenarioFor(behaviour, option));
  return { key: behaviour, scenarios, replicates, partialEvery: null, ...more };
}

/** The same, failing only once: the file tells that it has. */
export function failingOnce(behaviour: string, replicates: number, file: string): PoolOrder {
  const order = orderFor(behaviour, replicates);
  const scenarios = order.scenarios.map((each) => ({ ...each, place: { ...each.place, summary: file } }));
  return { ...order, key: `${behaviour} once`, scenarios };
}

function scenarioFor(behaviour: string, option: string): Scenario {
  return {
    place: placeNamed(behaviour),
    option: [{ id: option, name: option, summary: '', evidence: '', parent: null, changes: [] }],
    future: [{ id: 'central', name: 'Central', summary: '', evidence: '', parent: null, changes: [] }],
    parameters: new Map(),
    start: '2027-04',
    months: 6,
    seed: 1,
  };
}

export function placeNamed(name: string): Place {
  const field = { value: 1, basis: 'assumed', source: 'test' } as const;
  const fields = Object.fromEntries(Object.keys(PLACE_FIELDS).map((id) => [id, field]));
  return {
    id: 'somewhere',
    name,
    region: 'Nowhere',
    type: 'none',
    invented: true,
    summary: '',
    fields: fields as Place['fields'],
  };
}
