import { join } from 'node:path';
import { expect, test } from 'vitest';

import { resolveMonthly } from '../../core/parameters/resolve.ts';
import { CLIENT_GROUPS } from '../../core/scenario/client-group.ts';
import { leverIds, leverPaths } from '../../core/scenario/lever-path.ts';
import { isByGroup, LEVERS } from '../../core/scenario/lever.ts';
import type { GroupLeverId, Lever, LeverId } from '../../core/scenario/lever.ts';
import { scenarioProblems } from '../../core/scenario/sense/scenario-problems.ts';
import { scenarioWarnings } from '../../core/scenario/sense/scenario-warnings.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { addMonths, parseMonth } from '../../core/time/month.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';

const CATALOGUE = openCatalogue(join(import.meta.dirname, '../../scenarios'));
const START = parseMonth('2026-04');
const MONTHS = Array.from({ length: 60 }, (_, index) => addMonths(START, index));

function wageFloor(future: string): number[] {
  const resolved = resolveMonthly(
    CATALOGUE.readParameters(),
    ['wage.nlw'],
    ['2027-03', '2027-04', '2028-04'].map(parseMonth),
    CATALOGUE.readFuture(future).flatMap(({ changes }) => changes),
  ).get('wage.nlw');
  return [...(resolved ?? [])];
}

/** Every month of five years from April 2026, of a move the one for people with a learning disability. */
function pathsOf(option: string): ReadonlyMap<LeverId, Float64Array> {
  const paths = leverPaths(CATALOGUE.readOption(option), CATALOGUE.readParameters(), MONTHS, 0);
  const group = CLIENT_GROUPS.indexOf('learning disability');
  return new Map(leverIds().map((id) => [id, isByGroup(id) ? paths[id][group]! : paths[id]]));
}

/** What a move stands at in the end for each client group. */
function moved(option: string, lever: GroupLeverId): number[] {
  const paths = leverPaths(CATALOGUE.readOption(option), CATALOGUE.readParameters(), MONTHS, 0);
  return paths[lever].map((path) => path.at(-1) ?? 0);
}

/** The levers an option leaves somewhere else than business as usual does, as files would write their last values. */
function changedBy(option: string): Partial<Record<LeverId, number | string>> {
  const asUsual = pathsOf(BUSINESS_AS_USUAL);
  const changed = [...pathsOf(option)].filter(([id, path]) => path.at(-1) !== asUsual.get(id)?.at(-1));
  return Object.fromEntries(changed.map(([id, path]) => [id, written(id, path.at(-1) ?? 0)]));
}

function written(id: LeverId, value: number): number | string {
  const { choices }: Lever = LEVERS[id];
  return choices?.[value]?.id ?? value;
}

test.each(['fee-cut', 'fee-freeze', 'higher-uplift'])(
  '%s is again what business as usual is once it is over, in whatever future',
  (id) => {
    const over = parseMonth(CATALOGUE.readOption(id).at(-1)!.changes.at(-1)!.from) - START;
    const usuals = CATALOGUE.listFutures().map(({ id: future }) => {
      const world = CATALOGUE.readFuture(future).flatMap(({ changes }) => changes);
      const [own, usual] = [id, BUSINESS_AS_USUAL].map((option) =>
        leverPaths(CATALOGUE.readOption(option), CATALOGUE.readParameters(), MONTHS, 0, world)[
          'fee.uplift'
        ].slice(over),
      );
      expect([future, own]).toEqual([future, usual]);
      return usual?.join();
    });
    expect(new Set(usuals).size).toBeGreaterThan(1);
  },
);

test('every shipped option and future opens with its ancestors', () => {
  for (const { id } of CATALOGUE.listOptions()) {
    const chain = CATALOGUE.readOption(id).map((option) => option.id);
    expect([chain[0], chain.at(-1)]).toEqual([BUSINESS_AS_USUAL, id]);
  }
  expect(CATALOGUE.listFutures().map(({ id }) => CATALOGUE.readFuture(id).length)).toEqual([
    1, 2, 2, 2, 2, 2,
  ]);
});

test('every shipped option but business as usual changes something from April 2027, and says what and why', () => {
  for (const { id, summary, evidence, changes } of CATALOGUE.listOptions().slice(1)) {
    expect({ id, first: changes.map(({ from }) => from).toSorted()[0] }).toEqual({ id, first: '2027-04' });
    expect([summary.length, evidence.length].filter((length) => length < 90)).toEqual([]);
  }
});

test('the evidence of every shipped option names a source, and only parameters that exist', () => {
  for (const { id, evidence } of CATALOGUE.listOptions()) {
    const named = evidence.match(/\b[a-z-]+(?:\.[a-z-]+)+\b/g) ?? [];
    expect({ id, unknown: named.filter((name) => !CATALOGUE.readParameters().has(name)) }).toEqual({
      id,
      unknown: [],
    });
    expect(evidence).toMatch(/\(.+\)|parameter/s);
  }
});

test.each<[option: string, changed: Partial<Record<LeverId, number | string>>]>([
  ['business-as-usual', {}],
  ['block-to-direct-payments', { 'move.block-to-direct-payment': 0.5 }],
  ['letters-only', { 'letters.share': 1 }],
  [
    'quarter-of-block-to-budgets',
    {
      'move.block-to-direct-payment': 0.15,
      'move.block-to-isf': 0.1,
      'isf.readiness': 0.5,
      'isf.contracts': 'allowed',
    },
  ],
  [
    'individual-service-funds',
    {
      'move.block-to-isf': 0.2,
      'move.framework-to-isf': 0.2,
      'isf.readiness': 0.5,
      'isf.contracts': 'allowed',
    },
  ],
  [
    'service-funds-free-of-fee',
    {
      'move.block-to-isf': 0.2,
      'move.framework-to-isf': 0.2,
      'isf.readiness': 0.5,
      'isf.contracts': 'allowed',
      'isf.fee-payer': 'council',
    },
  ],
  [
    'preferred-provider-list',
    {
      'move.block-to-preferred-list': 0.4,
      'move.framework-to-preferred-list': 0.3,
      'preferred-list.size': 0.25,
      'preferred-list.discount': 0.07,
    },
  ],
  [
    'pooled-commissioning',
    {
      'move.block-to-pooled': 0.15,
      'move.framework-to-pooled': 0.15,
      'move.direct-payment-to-pooled': 0.15,
      'pooling.facilitation': 0.6,
    },
  ],
  ['bring-care-in-house', { 'move.block-to-in-house': 0.25, 'move.framework-to-in-house': 0.1 }],
  [
    'take-up-with-brokerage',
    {
      'information.level': 0.9,
      'brokerage.capacity': 0.9,
      'advocacy.capacity': 0.9,
      'choice.mode': 'take-up',
    },
  ],
  ['open-framework-to-direct-payments', { 'framework.open-to': 'direct-payments' }],
  ['call-off-by-persons-choice', { 'framework.call-off': 'persons-choice' }],
  ['mini-tender', { 'framework.call-off': 'mini-tender' }],
  ['council-as-agent', { 'direct-payment.agent': 'yes' }],
  ['mixed-packages', { 'move.block-to-mixed': 0.1, 'move.framework-to-mixed': 0.2 }],
  ['charge-less', { 'charging.local-uplift': 0.25 }],
  ['collect-charges-gross', { 'charging.collection': 'gross' }],
  [
    'phased-run-down-of-block',
    { 'move.block-to-direct-payment': 0.5, 'grant.lost-client': 12, 'indemnity.redundancy': 0.8 },
  ],
  [
    'accreditation',
    {
      'framework.accreditation': 'yes',
      'framework.open-to': 'direct-payments',
      'framework.call-off': 'persons-choice',
    },
  ],
  ['shorter-list', { 'framework.size': 0.33 }],
  ['zone-leads', { 'framework.call-off': 'zone-lead' }],
  ['prompt-payment', { 'payment.days': 0 }],
  ['slow-payment', { 'payment.days': 75, 'isf.payment': 'arrears' }],
  ['training-and-position-statement', { 'market.position-statement': 'yes', 'grant.training': 0.5 }],
  [
    'service-funds-with-set-up-help',
    {
      'move.block-to-isf': 0.2,
      'move.framework-to-isf': 0.2,
      'isf.readiness': 0.5,
      'isf.contracts': 'allowed',
      'grant.fund-set-up': 0.75,
    },
  ],
  ['needs-related-rate', { 'fee.needs-related': 0.4 }],
  ['outcome-payments', { 'fee.outcome-share': 0.1 }],
  [
    'direct-payment-at-market-price',
    { 'direct-payment.rate-rule': 'price', 'direct-payment.cap': 4000, 'direct-payment.vat': 'added' },
  ],
  ['direct-payment-rate-cap', { 'direct-payment.cap': 2200 }],
  ['broker-on-the-councils-terms', { 'brokerage.terms': 'council', 'brokerage.capacity': 0.9 }],
  ['closer-monitoring', { 'direct-payment.monitoring': 'full' }],
  ['more-frequent-reviews', { 'review.rate': 1 }],
  ['core-and-flexible', { 'support.core-share': 0.5 }],
  ['block-reconciliation', { 'block.reconciliation': 0.8 }],
  [
    'managed-transition',
    {
      'move.block-to-direct-payment': 0.33,
      'move.framework-to-isf': 0.2,
      'isf.contracts': 'allowed',
      'grant.fund-set-up': 0.75,
      'payment.days': 15,
      'market.position-statement': 'yes',
      'grant.training': 0.5,
      'grant.lost-client': 8,
      'indemnity.redundancy': 0.5,
      'brokerage.capacity': 0.9,
    },
  ],
])('%s ends with %j and nothing else changed', (id, changed) => {
  expect(changedBy(id)).toEqual(changed);
});

test('higher-uplift raises fees for three years and then goes back to what is usual', () => {
  const uplift = pathsOf('higher-uplift').get('fee.uplift');
  expect([12, 24, 36, 48].map((month) => uplift?.[month])).toEqual([0.06, 0.06, 0.06, 0.04]);
  expect(changedBy('higher-uplift')).toEqual({});
});

test.each<[option: string, lever: LeverId, aprils: readonly number[]]>([
  ['fee-freeze', 'fee.uplift', [0.04, 0, 0, 0, 0.04]],
  ['fee-cut', 'fee.uplift', [0.04, -0.1, 0.04, 0.04, 0.04]],
  ['guaranteed-minimum-volume', 'framework.guarantee', [0, 0.8, 0.8, 0.8, 0]],
  ['start-up-support', 'grant.start-up', [0, 2_000_000, 2_000_000, 2_000_000, 2_000_000]],
])('%s sets %s to %j in April of each year', (id, lever, aprils) => {
  const path = pathsOf(id).get(lever);
  expect([0, 12, 24, 36, 48].map((month) => path?.[month])).toEqual(aprils);
});

test('every instrument a council has for the transition has an option that uses it', () => {
  const used = new Set(CATALOGUE.listOptions().flatMap(({ changes }) => changes.map(({ lever }) => lever)));
  const instruments = leverIds().filter((id) => LEVERS[id].group === 'helping providers through change');
  expect(instruments.length).toBeGreaterThan(4);
  expect(instruments.filter((id) => !used.has(id))).toEqual([]);
});

test('no shipped option is doubtful but the one that shows what late payment does and those that let fees trail', () => {
  const doubtful = CATALOGUE.listOptions().flatMap(({ id }) => {
    const option = CATALOGUE.readOption(id);
    const terms = { future: [], parameters: CATALOGUE.readParameters(), start: '2026-04', months: 120 };
    return scenarioWarnings({ option, ...terms }).map(({ levers }) => [id, ...levers]);
  });
  expect(doubtful).toEqual([
    ['fee-freeze', 'fee.uplift'],
    ['slow-payment', 'payment.days'],
  ]);
});

test('every shipped option can be carried out in every shipped future', () => {
  const place = CATALOGUE.readPlace('leeds');
  const parameters = CATALOGUE.readParameters();
  for (const { id } of CATALOGUE.listFutures()) {
    const future = CATALOGUE.readFuture(id);
    const problems = CATALOGUE.listOptions().flatMap((each) =>
      scenarioProblems({
        place,
        option: CATALOGUE.readOption(each.id),
        future,
        parameters,
        start: '2026-04',
        months: 180,
      }),
    );
    expect({ id, problems }).toEqual({ id, problems: [] });
  }
});

test('service funds and mixed packages are for people aged 18 to 64, pooling for those who may share a home', () => {
  expect(moved('individual-service-funds', 'move.block-to-isf')).toEqual([0, 0, 0.2, 0.2, 0.2]);
  expect(moved('mixed-packages', 'move.framework-to-mixed')).toEqual([0, 0, 0.2, 0.2, 0.2]);
  expect(moved('pooled-commissioning', 'move.block-to-pooled')).toEqual([0, 0, 0, 0.15, 0.15]);
});

test('half of the block moves in equal steps from April 2027 to March 2030', () => {
  const path = pathsOf('block-to-direct-payments').get('move.block-to-direct-payment')!;
  expect(path[11]).toBe(0);
  expect(path[12]).toBeCloseTo(0.5 / 36, 12);
  expect(path[29]).toBeCloseTo(0.25, 12);
  expect(path[47]).toBe(0.5);
  expect(path[59]).toBe(0.5);
});

test.each([
  ['high-wage-floor', ['economy.wage-growth', 'wage.nlw']],
  ['low-inflation', ['economy.benefits', 'economy.prices', 'economy.wage-growth', 'wage.nlw']],
  [
    'austerity-fee-freeze',
    [
      'economy.benefits',
      'economy.prices',
      'economy.wage-growth',
      'uplift.default',
      'uplift.default',
      'wage.nlw',
    ],
  ],
  ['demographic-pressure', ['demog.18to64', 'demog.65plus']],
  ['tight-labour-market', ['demog.18to64', 'pay.alternative.premium']],
])('the future %s changes %j', (id, changed) => {
  const { changes } = CATALOGUE.readFuture(id).at(-1)!;
  expect(changes.map(({ parameter }) => parameter).toSorted()).toEqual(changed);
});

test('the high wage floor passes the central one from April 2027 and draws away', () => {
  expect(wageFloor('central')).toEqual([1271, 1320, 1373]);
  expect(wageFloor('high-wage-floor')).toEqual([1271, 1350, 1431]);
});
