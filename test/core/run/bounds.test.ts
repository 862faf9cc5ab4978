import { expect, test } from 'vitest';

import { boundsOf } from '../../../core/parameters/bounds.ts';
import { requireParameter } from '../../../core/parameters/register.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { EVERY_LEVER, optionWith, parametersWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';
import { future } from '../scenario/sample.ts';

/** Figures that others are divided by, are shares of a whole or feed upon themselves: those that broke when nothing bounded them. */
const DELICATE = [
  'charging.collection.repaid',
  'choice.logit.price',
  'contract.block.utilisation',
  'cost.branch.capacity',
  'cost.client.hours',
  'cost.travel.most',
  'cost.visit.mean',
  'cost.waiting.part',
  'economy.benefits',
  'labour.slack',
  'leaving.security',
  'leaving.training',
  'need.support.sigma',
  'outcome.weight.choice',
  'pa.absence',
  'pa.turnover',
  'pa.vacancy',
  'package.hours.sigma',
  'pay.alternative.premium',
  'pay.careworker.premium',
  'pay.pa.premium',
  'price.adjust.monthly',
  'price.share.most',
  'provider.clients.small',
  'provider.reserves.spread',
  'staff.follow',
  'support.planning.default',
  'support.price.spread',
  'support.rate',
  'training.lag',
  'uplift.default',
  'wage.nlw',
  'workforce.hours.per.worker',
  'workforce.turnover',
  'workforce.vacancy',
];

const REGISTER = SHIPPED.readParameters();
/** What breaks breaks as soon in a market that has been played for half a year. */
const QUICK = parametersWith({ 'model.spin-up': 6 });

test.each(DELICATE)(
  'a future may take %s to either end of what it may be, and every account balances',
  (id) => {
    const { least, most } = boundsOf(requireParameter(REGISTER, id));
    for (const value of [least, most]) {
      // What is read when the market is made breaks from the first month on, and what feeds upon itself once it has been made.
      for (const from of ['2026-04', '2026-05']) {
        const scenario = scenarioWith({
          option: optionWith(...EVERY_LEVER),
          future: [
            ...SHIPPED.readFuture('central'),
            future('edge', { changes: [{ parameter: id, from, value }] }),
          ],
          months: 15,
          parameters: QUICK,
        });
        const [path = new Float64Array([Number.NaN])] = createSimulator([scenario]).run(0) ?? [];
        expect(path.every((figure) => Number.isFinite(figure))).toBe(true);
      }
    }
  },
);

test.each([
  ['choice.logit.price', 0],
  ['contract.block.utilisation', 0],
  ['leaving.security', 1],
  ['leaving.training', 1],
  ['price.share.most', 1],
  ['provider.clients.small', 0],
  ['support.price.spread', 12],
  ['workforce.turnover', 0],
])('a future may not take %s to %d, at which the sums of a small market break', (id, value) => {
  const { least, most } = boundsOf(requireParameter(REGISTER, id));
  expect(value < least || value > most).toBe(true);
});
