import { choice } from '../../scenario/lever-choice.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { monthlyMinutesWithin } from '../../time/weeks.ts';
import { trainStaffEquations } from '../equations/train-staff.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import { HORIZON_PARAMETERS, planningHorizon } from '../staffing/planning-horizon.ts';
import {
  nextSkill,
  qualityWith,
  subsidised,
  trainingFor,
  TRAINING_PARAMETERS,
} from '../staffing/training.ts';
import { defineStep } from '../step.ts';

const SHARES_PROJECTION = choice('market.position-statement', 'yes');

/** Ratings nearer than this are the same but for rounding. */
const SAME_RATING = 1e-12;

/** Providers train for the work they can see coming; skill follows training over about a year, and quality follows skill. */
export const trainStaff = defineStep({
  name: 'train-staff',
  purpose:
    'Work out how far ahead each provider can rely on its revenue, what training it buys for that, and what becomes of quality and its rating.',
  source:
    'S1: training rests on expected revenue; evidence plan.horizon.*, sf.training, workforce.training.days.',
  simplifies: [
    'How far ahead revenue reaches follows from who pays it; the months left of a contract are not counted down.',
    'Training is one thing, bought more or less of; who leaves takes no more of it away than who stays.',
    'A rating is the quality of the month in which it is published, without error, in steps and parts of a step.',
    'A preferred provider relies on all it earns under the framework as on the list.',
  ],
  reads: [
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.preferred',
    'providers.baseQuality',
    'providers.guaranteedSpot',
    'providers.deliveredFramework',
    'providers.blockRevenue',
    'providers.blockPaidBack',
    'providers.guaranteeRevenue',
    'providers.frameworkRevenue',
    'providers.isfRevenue',
    'providers.individualRevenue',
    'costs.trainingPay',
    'market.providerRows',
  ],
  writes: [
    'providers.security',
    'providers.training',
    'providers.skill',
    'providers.quality',
    'providers.rating',
    'providers.grantRevenue',
    'market.listStale',
  ],
  posts: ['training subsidy'],
  parameters: [
    ...HORIZON_PARAMETERS,
    ...TRAINING_PARAMETERS,
    'training.subsidy',
    'training.lag',
    'training.quality',
    'rating.interval',
  ],
  levers: ['market.position-statement', 'grant.training'],
  equations: trainStaffEquations,
  apply({ providers, costs, market, ledger }, { index, parameters, levers }) {
    const { open, inHouse, security, training, skill, quality, rating } = providers;
    const subsidy = levers['grant.training'];
    const sharesProjection = levers['market.position-statement'] === SHARES_PROJECTION;

    for (let row = 0; row < market.providerRows[0]; row++) {
      if (open[row] === 0) continue;
      security[row] = inHouse[row] === 1 ? parameters['plan.horizon.block'] : monthsAhead(row);
      const bought = trainingFor(security[row], parameters);
      training[row] = subsidised(bought, subsidy, parameters['training.subsidy']);
      skill[row] = nextSkill(skill[row], training[row], parameters['training.lag']);
      quality[row] = qualityWith(skill[row], providers.baseQuality[row], parameters['training.quality']);
      if (isRated(row)) publish(row);
      if (subsidy > 0 && inHouse[row] === 0) payTowardsTraining(row);
    }

    function monthsAhead(row: number): number {
      const underFramework = providers.frameworkRevenue[row];
      const certain = roundHalfUp(underFramework * guaranteedPart(row));
      const rest = underFramework - certain;
      const preferred = providers.preferred[row] === 1;
      const block = providers.blockRevenue[row] - providers.blockPaidBack[row];
      const revenue = {
        guaranteed: block + providers.guaranteeRevenue[row] + certain,
        framework: preferred ? 0 : rest,
        preferred: preferred ? rest : 0,
        serviceFunds: providers.isfRevenue[row],
        individuals: providers.individualRevenue[row],
      };
      return planningHorizon(revenue, sharesProjection, parameters);
    }

    /** Part of the framework hours given that the council would have paid for anyway. */
    function guaranteedPart(row: number): number {
      const promised = providers.guaranteedSpot[row];
      if (promised === 0) return 0;
      return Math.min(1, monthlyMinutesWithin(promised) / Math.max(1, providers.deliveredFramework[row]));
    }

    /** Each provider is rated in its own month, the same in every option. */
    function isRated(row: number): boolean {
      const interval = parameters['rating.interval'];
      return (index + providers.identity[row]) % interval === 0;
    }

    function publish(row: number): void {
      if (Math.abs(rating[row] - quality[row]) <= SAME_RATING) return;
      rating[row] = quality[row];
      market.listStale[0] = 1;
    }

    /** The council meets part of what the month's training cost. */
    function payTowardsTraining(row: number): void {
      const amount = roundHalfUp(costs.trainingPay[row] * subsidy);
      post(ledger, PURPOSE['training subsidy'], ACCOUNTS.council, cashOf(ledger, row), amount);
      providers.grantRevenue[row] += amount;
    }
  },
});
