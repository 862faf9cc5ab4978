import { expect, test } from 'vitest';

import { boundsOf } from '../../../core/parameters/bounds.ts';
import { requireParameter } from '../../../core/parameters/register.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { EVERY_LEVER, optionWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';
import { future } from '../scenario/sample.ts';

/** Figures that others are divided by, are shares of a whole or feed upon themselves: those that broke when nothing bounded them. */
const DELICATE = [
  'cost.branch.capacity',
  'cost.client.hours',
  'cost.visit.mean',
  'cost.waiting.part',
  'economy.benefits',
  'labour.slack',
  'pa.absence',
  'pay.alternative.premium',
  'pay.careworker.premium',
  'pay.pa.premium',
  'price.adjust.monthly',
  'staff.follow',
  'support.planning.default',
  'support.rate',
  'training.lag',
  'uplift.default',
  'wage.nlw',
  'workforce.hours.per.worker',
  'workforce.vacancy',
];

const REGISTER = SHIPPED.readParameters();

test.each(DELICATE)(
  'a future may take %s to either end of what it may be, and every account balances',
  (id) => {
    const { least, most } = boundsOf(requireParameter(REGISTER, id));
    for (const value of [least, most]) {
      const change = { parameter: id, from: '2026-05', value };
      const scenario = scenarioWith({
        option: optionWith(...EVERY_LEVER),
        future: [...SHIPPED.readFuture('central'), future('edge', { changes: [change] })],
        months: 15,
      });
      const [path = new Float64Array([Number.NaN])] = createSimulator([scenario]).run(0) ?? [];
      expect(path.every((figure) => Number.isFinite(figure))).toBe(true);
    }
  },
);
