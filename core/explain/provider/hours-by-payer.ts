/** For whom a provider's hours were worked in a month, in minutes of staff. */
import { workersOn } from '../../model/delivering/staff-time.ts';
import type { State } from '../../model/state.ts';
import { ISF, SELF_FUNDER } from '../../model/vocabulary.ts';

export type HoursByPayer = {
  readonly block: number;
  /** Framework and preferred list, self-funders whose care the council arranges among them. */
  readonly framework: number;
  readonly fund: number;
  readonly directPayment: number;
  readonly selfFunder: number;
  readonly inHouse: number;
};

/** Of one provider, once the care of the month has been delivered. The parts add up to what it delivered. */
export function hoursByPayer(state: State, row: number): HoursByPayer {
  return partsOf(state, row, boughtOf(state));
}

/** Of every provider, row by row. */
export function hoursByPayers(state: State): readonly HoursByPayer[] {
  const bought = boughtOf(state);
  return Array.from({ length: state.market.providerRows[0] }, (_, row) => partsOf(state, row, bought));
}

/** Minutes given, by provider, from service funds and to people who pay for all of it without the council. */
type Bought = { readonly fund: Float64Array; readonly own: Float64Array };

function boughtOf(state: State): Bought {
  const { people, market } = state;
  const { present, provider, deployment, arranged, delivered } = people;
  const rows = market.providerRows[0];
  const bought = { fund: new Float64Array(rows), own: new Float64Array(rows) };
  for (let person = 0; person < market.peopleRows[0]; person++) {
    const row = provider[person];
    if (present[person] === 0 || row < 0 || row >= rows) continue;
    const minutes = Math.ceil(delivered[person] * workersOn(people, person));
    if (deployment[person] === ISF) bought.fund[row] += minutes;
    else if (deployment[person] === SELF_FUNDER && arranged[person] === 0) bought.own[row] += minutes;
  }
  return bought;
}

function partsOf({ providers }: State, row: number, bought: Bought): HoursByPayer {
  const block = providers.deliveredBlock[row];
  const individuals = providers.deliveredIndividual[row];
  const fund = bought.fund[row];
  const selfFunder = Math.min(individuals, bought.own[row]);
  const rest = providers.delivered[row] - block - individuals - fund;
  const isInHouse = providers.inHouse[row] === 1;
  return {
    block,
    framework: isInHouse ? 0 : rest,
    fund,
    directPayment: individuals - selfFunder,
    selfFunder,
    inHouse: isInHouse ? rest : 0,
  };
}
