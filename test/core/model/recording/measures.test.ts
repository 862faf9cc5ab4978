import { expect, test } from 'vitest';

import {
  isRunsMeasure,
  MEASURE_IDS,
  MEASURES,
  measuresOf,
  RUNS_MEASURES,
  runsBehind,
} from '../../../../core/model/recording/measures.ts';
import type { MeasureId } from '../../../../core/model/recording/measures.ts';
import { SUM, SUMS } from '../../../../core/model/recording/tally.ts';
import type { Sum } from '../../../../core/model/recording/tally.ts';

/** The measures of one kind of people with these sums, and nothing of the others. */
function measured(sums: Partial<Record<Sum, number>>, id: MeasureId): number {
  const cell = new Float64Array(SUMS.length);
  for (const [name, value] of Object.entries(sums)) cell[SUM[name as Sum]] = value;
  return measuresOf(cell)[MEASURE_IDS.indexOf(id)]!;
}

test('a run with anybody is told from a run with nobody, whatever their shares are', () => {
  expect(measured({ careNeeded: 600, met: 0 }, 'runs.needing')).toBe(1);
  expect(measured({ supportNeeded: 1, met: 1 }, 'runs.needing')).toBe(1);
  expect(measured({ personMonths: 12 }, 'runs.needing')).toBe(0);
  expect(measured({ clientMonths: 3 }, 'runs.supported')).toBe(1);
  expect(measured({ personMonths: 3 }, 'runs.supported')).toBe(0);
});

test('every share and mean has the measure that tells whether it is one of anybody, and what is added up has none', () => {
  for (const id of MEASURE_IDS) {
    const isPart = 'over' in MEASURES[id] && !isRunsMeasure(id);
    expect([id, runsBehind(id) !== null]).toEqual([id, isPart]);
  }
  expect(runsBehind('need.met')).toBe('runs.needing');
  expect(runsBehind('genuine')).toBe('runs.supported');
});

test('where the measure behind a share is nothing, so is the share', () => {
  const sums = { personMonths: 12, payments: 100 };
  const shares = MEASURE_IDS.filter((id) => runsBehind(id) !== null);
  expect(shares.map((id) => measured(sums, id))).toEqual(shares.map(() => 0));
  expect(RUNS_MEASURES.map((id) => measured(sums, id))).toEqual([0, 0]);
});
