import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

import { INDICATOR_FORMULAS } from '../../../core/model/indicators/formulas.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { openMonth } from '../../../core/model/ledger.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { createRecorder, openRecorder, record } from '../../../core/model/recording/record.ts';
import { settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState } from '../../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { recordingView } from './recording-view.ts';
import { scenarioWith } from './sample-market.ts';

/** Read for breakdowns by who people are and for telling months apart, and for no indicator. */
const FOR_BREAKDOWNS = [
  'people.assessedAs',
  'people.capital',
  'people.changesChosen',
  'people.changesForced',
  'people.final',
  'people.identity',
  'people.locality',
  'people.meansClass',
  'people.supportVatRecovered',
  'market.peopleRows',
];

test('the formulas of the indicators read exactly what is read when a month is recorded', () => {
  const plan = prepare(scenarioWith({ months: 1 }));
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, 0));
  openMonth(state.ledger);
  for (const step of PIPELINE) step.apply(state, monthOfPlan(plan, 0, 0));
  const recorder = createRecorder(plan.extent);
  openRecorder(recorder, state);
  const view = recordingView(state);
  const recording = { read: new Set<string>(), written: new Set<string>(), readTooSoon: new Set<string>() };
  view.record(recording);
  const month = monthOfPlan(plan, plan.spinUp, 0);
  record(view.state, month, recorder, new Float64Array(INDICATOR_IDS.length), 1);
  const told = new Set<string>(Object.values(INDICATOR_FORMULAS).flatMap(({ reads }) => reads));
  expect([...recording.read].filter((path) => !told.has(path) && !FOR_BREAKDOWNS.includes(path))).toEqual([]);
  expect([...told].filter((path) => !recording.read.has(path))).toEqual([]);
});

test.each(INDICATOR_IDS)('the formula of %s names what it reads, and its files are there', (id) => {
  const { formula, reads, code, tests } = INDICATOR_FORMULAS[id];
  const root = new URL('../../../', import.meta.url);
  const lines = formula.join('\n');
  const HOUSEKEEPING = [
    'market.providerRows',
    'people.group',
    'people.route',
    'people.present',
    'people.deployment',
  ];
  expect(reads.filter((column) => !lines.includes(column) && !HOUSEKEEPING.includes(column))).toEqual([]);
  expect([code, ...tests].filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  expect(tests.length).toBeGreaterThan(0);
});
