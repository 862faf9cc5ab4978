import { join } from 'node:path';
import { expect, test } from 'vitest';

import { readyCheck } from '../../../core/checks/ready.ts';
import { prepare } from '../../../core/run/plan.ts';
import { readChecks } from '../../../host/files/check-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';
import { SHIPPED } from '../model/sample-market.ts';
import { outcomesOf } from './sample-check.ts';

/** The fewest that show a spread worth the name; each check asks for more when it is run for its own sake. */
const REPLICATES = 3;

/** Checks whose effect so few replicates may not tell from luck. */
const FAINT = [
  'flat-rates-bring-refusals',
  'pooling-buys-more-hours',
  'the-block-shrinks-as-planned',
  'choice-spreads-volume',
  'service-funds-and-contracts',
  'assistants-take-work-and-staff',
  'better-rated-close-less',
  'budgets-cost-the-same',
  'brokers-help-those-alone',
  'charges-blind-to-package',
  'cross-subsidy',
  'direct-payments-make-revenue-volatile',
  'exits-and-entries-coexist',
  'few-self-funders-more-exits',
  'fewer-reviews-slow-the-move',
  'framework-hours-less-certain',
  'framework-in-place-of-block-is-more-genuine',
  'hand-backs-before-closures',
  'information-makes-budgets-genuine',
  'large-providers-gain-share',
  'late-payment-causes-failures',
  'leaving-the-block-costs-redundancy',
  'letters-change-labels-only',
  'long-lists-thin-out-hours',
  'low-fees-hand-backs-first',
  'more-firms-cost-more',
  'preferred-list',
  'providers-grow-as-the-register-did',
  'ranked-fills-the-top',
  'rate-below-price',
  'redundancy-rises-with-age-and-service',
  'service-funds-and-their-fee',
  'small-providers-leave-first',
  'small-providers-suffer-volatility-most',
  'take-up-by-age',
  'training-falls-first',
  'transitional-grant-lowers-exits',
  'vat-deters-direct-payments',
  'vat-falls-on-direct-payments',
  'zone-leads-keep-hours-steady',
];

const CHECKS = readChecks([join(SCENARIOS, 'checks')], SHIPPED);

test('every check that ships has the name of its file, a seed or evidence behind it, and scenarios it uses', () => {
  for (const check of CHECKS) {
    const { id, scenarios, sources, expect: expected, expectAny = [] } = check;
    const used = [...expected, ...expectAny].flatMap(({ the, than }) => [
      the.in,
      the.less,
      than.in,
      than.less,
    ]);
    expect({ id, unused: Object.keys(scenarios).filter((name) => !used.includes(name)) }).toEqual({
      id,
      unused: [],
    });
    for (const source of sources) expect(source).toMatch(/^(S[0-4]|[A-Z]\d+|sf\..+|laws? .+)$/);
  }
});

function run(checks: typeof CHECKS, replicates: number) {
  const ready = checks.map((check) => readyCheck(check, SHIPPED));
  const outcomes = outcomesOf(ready, replicates);
  const of = (verdict: string) =>
    outcomes.filter((each) => each.verdict === verdict).map(({ check }) => check.id);
  return { fail: of('fails'), untold: of('cannot tell') };
}

const [faint, clear] = [true, false].map((wanted) =>
  CHECKS.filter(({ id, knownMiss }) => (FAINT.includes(id) || knownMiss !== undefined) === wanted),
);

test(`of the checks that ship all but the faint and the known misses hold with ${REPLICATES} replicates`, () => {
  expect(run(clear!, REPLICATES)).toEqual({ fail: [], untold: [] });
}, 240_000);

// To run them too would double the time and tell nothing: `care-market checks` does, with the replicates they ask for.
test('the faint and the known misses can be made ready to run', () => {
  for (const check of faint!) {
    for (const { scenario } of readyCheck(check, SHIPPED).scenarios.values()) {
      expect(prepare(scenario).months).toBe(check.months);
    }
  }
});
