/** Worlds in which a plan fails, made up: what was found of them, and borne out by fresh ones. */
import type { DiscoverAnswer } from '../../../core/study/discover.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';

const WAGES = { input: 'economy.wage-growth', above: { at: 0.55, value: 0.042 }, below: null };
const FUTURE = { input: 'future', among: ['dear'] };

export const FOUND: DiscoverAnswer = {
  option: 'plan',
  find: 'fails',
  state: 'boxes',
  inputs: [
    {
      kind: 'parameter',
      id: 'economy.wage-growth',
      label: 'Growth of the wage floor',
      unit: 'per year',
      from: '2026-04-01',
      low: 0.02,
      value: 0.04,
      high: 0.06,
      setBy: ['dear'],
    },
    {
      kind: 'future',
      id: 'future',
      label: 'The future',
      choices: [
        { id: 'central', label: 'Central' },
        { id: 'dear', label: 'Dear staff' },
      ],
    },
  ],
  replicates: 1,
  base: chanceOf(46, 200),
  worlds: 200,
  fresh: chanceOf(25, 100),
  refused: { worlds: 0, reasons: [] },
  boxes: [
    {
      bounds: [
        { bound: WAGES, quasiP: 0.000_02, again: 0.95 },
        { bound: FUTURE, quasiP: 0.004, again: 0.6 },
      ],
      worlds: 50,
      searched: 200,
      byChance: 0.01,
      found: { coverage: chanceOf(40, 46), density: chanceOf(40, 50), base: chanceOf(46, 200) },
      checked: { coverage: chanceOf(20, 25), density: chanceOf(20, 30), base: chanceOf(25, 100) },
      peeling: [
        { bounds: [], worlds: 200, coverage: 1, density: 0.23 },
        { bounds: [FUTURE], worlds: 100, coverage: 0.9, density: 0.414 },
      ],
      chosen: 1,
    },
  ],
  beyond: 0.4,
};
