import { chosenGap, pooledGap, travelTime } from '../../costing/rounds.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { planRoundsEquations } from '../equations/plan-rounds.ts';
import { gapsOf, ROUND_PARAMETERS, terrainOf } from '../delivering/place-rounds.ts';
import { setsTimes } from '../placing/admission.ts';
import { defineStep } from '../step.ts';
import {
  councilBuysCare,
  DEPLOYMENT_COUNT,
  NO_PROVIDER,
  POOLED,
  ROUTE_COUNT,
  SELF_FUNDER,
} from '../vocabulary.ts';

/**
 * What the month's visits take beyond the time with people: travel grows as a provider's visits thin out in a locality, gaps
 * grow where people set their own times and shrink where neighbours are visited in turn.
 */
export const planRounds = defineStep({
  name: 'plan-rounds',
  purpose:
    'Work out travel, waiting, unsocial and complex time of each provider from where its clients live and who sets times.',
  source:
    'Evidence cost.travel.share, cost.visit.mean; a tour through n points is about as long as the square root of n times the area; S4 comments (chosen times raise paid over contact time, pooling lowers it); S0 comment 1 (lower density).',
  simplifies: [
    'Localities are equal in area and people are spread evenly in them; all visits are of one length.',
    'A visit at a time the person chose leaves a longer gap and makes no round longer.',
    'Visits of the whole week are one round: neither days nor times of day are told apart.',
  ],
  reads: [
    'people.present',
    'people.locality',
    'people.provider',
    'people.deployment',
    'people.route',
    'people.arranged',
    'people.since',
    'people.wanted',
    'people.unsocial',
    'people.complexity',
    'providers.flexibility',
    'providers.booked',
    'providers.delivered',
    'market.peopleRows',
    'market.providerRows',
    'market.travelScale',
  ],
  writes: [
    'rounds.minutes',
    'providers.travel',
    'providers.waited',
    'providers.unsocial',
    'providers.complex',
    'providers.clients',
    'providers.clientsIndividual',
    'providers.clientsStarted',
  ],
  posts: [],
  parameters: ROUND_PARAMETERS,
  levers: [],
  equations: planRoundsEquations,
  apply({ people, providers, rounds, market, extent }, { index, parameters, place }) {
    const { travel, waited, unsocial, complex, flexibility } = providers;
    const { clients, clientsIndividual, clientsStarted } = providers;
    const { minutes } = rounds;
    const { localities } = extent;
    const providerRows = market.providerRows[0];
    const gaps = gapsOf(place, parameters);
    const terrain = terrainOf(place, parameters, market.travelScale[0]);

    clearFlows();
    addVisits();
    for (let row = 0; row < providerRows; row++) takeTheMonth(row);

    function clearFlows(): void {
      minutes.fill(0, 0, providerRows * localities);
      waited.fill(0, 0, providerRows);
      unsocial.fill(0, 0, providerRows);
      complex.fill(0, 0, providerRows);
      clients.fill(0, 0, providerRows);
      clientsIndividual.fill(0, 0, providerRows);
      clientsStarted.fill(0, 0, providerRows);
    }

    /** The week as booked: minutes by locality, and what they take of other time. */
    function addVisits(): void {
      const { present, locality, provider, deployment, route, arranged, since, wanted } = people;
      const unsocialPart = people.unsocial;
      const { complexity } = people;
      const gap = gapsByRoute();
      const rows = market.peopleRows[0];
      for (let person = 0; person < rows; person++) {
        const row = provider[person];
        const care = wanted[person];
        if (present[person] === 0 || row === NO_PROVIDER || care === 0) continue;
        minutes[row * localities + locality[person]] += care;
        waited[row] += care * gap[route[person] * providerRows + row];
        unsocial[row] += care * unsocialPart[person];
        complex[row] += care * complexity[person];
        clients[row]++;
        clientsIndividual[row] += BUYS_ALONE[arranged[person] * DEPLOYMENT_COUNT + deployment[person]];
        if (since[person] === index) clientsStarted[row]++;
      }
    }

    /** Waiting between visits for each minute of care: route x provider row. */
    function gapsByRoute(): Float64Array {
      const gap = new Float64Array(ROUTE_COUNT * providerRows);
      for (let way = 0; way < ROUTE_COUNT; way++) {
        for (let row = 0; row < providerRows; row++) {
          gap[way * providerRows + row] = gapOn(way, flexibility[row]);
        }
      }
      return gap;
    }

    function gapOn(way: number, flexible: number): number {
      if (way === POOLED) return pooledGap(gaps);
      return setsTimes(way) ? chosenGap(gaps, flexible) : gaps.usual;
    }

    /** The week as booked becomes the month as delivered. */
    function takeTheMonth(row: number): void {
      const weeks = providers.booked[row] === 0 ? 0 : providers.delivered[row] / providers.booked[row];
      let between = 0;
      for (let locality = 0; locality < localities; locality++) {
        between += travelTime(minutes[row * localities + locality], terrain);
      }
      travel[row] = roundHalfUp(between * weeks);
      waited[row] = roundHalfUp(waited[row] * weeks);
      unsocial[row] = roundHalfUp(unsocial[row] * weeks);
      complex[row] = roundHalfUp(complex[row] * weeks);
    }
  },
});

/** Whether someone buys their care themselves, 1 or 0: arranged or not x deployment. */
const BUYS_ALONE = Uint8Array.from({ length: 2 * DEPLOYMENT_COUNT }, (_, kind) => {
  const deployment = kind % DEPLOYMENT_COUNT;
  const isArranged = kind >= DEPLOYMENT_COUNT;
  return councilBuysCare(deployment) || (deployment === SELF_FUNDER && isArranged) ? 0 : 1;
});
