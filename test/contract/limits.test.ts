import { expect, test } from 'vitest';

import { METHODS } from '../../contract/methods.ts';
import { MAX_OPTIONS } from '../../contract/schemas/results.ts';
import { MOST_IN_STUDY } from '../../contract/schemas/studies.ts';

const RUN = {
  place: 'hartlepool',
  options: ['business-as-usual'],
  future: 'central',
  months: 12,
  replicates: 4,
  seed: 1,
  save: false,
};

const GROUND = {
  place: 'hartlepool',
  options: ['business-as-usual'],
  futures: ['central'],
  months: 12,
  seed: 1,
};
const BRIDGE = {
  from: { option: 'business-as-usual', future: 'central' },
  to: { option: 'fee-cut', future: 'central' },
  replicates: 4,
  indicators: ['people.payments'],
};

function studyOf(ground: object, order: object): unknown {
  return {
    ground: { ...GROUND, ...ground },
    question: { kind: 'bridge', order: { ...BRIDGE, ...order } },
    save: false,
  };
}

/** What is said against a request; none of it has been read any further. */
function saidOf(method: 'simulation.start' | 'live.path' | 'studies.start', params: unknown): string {
  const checked = METHODS[method].params.safeParse(params);
  return checked.success ? 'taken' : checked.error.issues.map(({ message }) => message).join(' ');
}

const { replicates: _replicates, save: _save, ...PATH } = RUN;

test.each([
  [
    'simulation.start',
    { ...RUN, months: 18_000 },
    'at most 180 months, because 18,000 would take about 100 times',
  ],
  [
    'simulation.start',
    { ...RUN, replicates: 1e9 },
    'because 1,000,000,000 would take about 100,000 times as long',
  ],
  ['live.path', { ...PATH, months: 1e7 }, 'at most 180 months, because 10,000,000 would take'],
  ['studies.start', studyOf({ months: 1_800 }, {}), 'because 1,800 would take about 10 times as long'],
  ['studies.start', studyOf({}, { replicates: 1e6 }), 'because 1,000,000 would take about 100 times as long'],
] as const)(
  '%s: more than the model takes on is refused with what it would take',
  (method, params, words) => {
    expect(saidOf(method, params)).toContain(words);
  },
);

function many(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `option-${at}`);
}

test('lists longer than anyone would read are refused by their length', () => {
  expect(saidOf('simulation.start', { ...RUN, options: many(MAX_OPTIONS) })).toBe('taken');
  expect(saidOf('simulation.start', { ...RUN, options: many(1e6) })).toContain(`<=${MAX_OPTIONS} items`);
  expect(saidOf('studies.start', studyOf({ futures: many(1e6) }, {}))).toContain(`<=${MOST_IN_STUDY} items`);
});
