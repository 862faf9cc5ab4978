/** For whom a provider's hours were worked in a month, in minutes of staff. */
import { workersOn } from '../../model/staff-time.ts';
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
export function hoursByPayer({ people, providers, market }: State, row: number): HoursByPayer {
  const { present, provider, deployment, arranged, delivered } = people;
  const block = providers.deliveredBlock[row];
  const individuals = providers.deliveredIndividual[row];
  let fund = 0;
  let own = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || provider[person] !== row) continue;
    const minutes = Math.ceil(delivered[person] * workersOn(people, person));
    if (deployment[person] === ISF) fund += minutes;
    else if (deployment[person] === SELF_FUNDER && arranged[person] === 0) own += minutes;
  }
  const selfFunder = Math.min(individuals, own);
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
