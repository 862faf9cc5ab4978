import { expect, test } from 'vitest';

import type { SimulationResult } from '../../core/run/result.ts';
import { runsTable } from '../../host/cli/runs-text.ts';

function resultWith(signs: { above: number; below: number } | null): SimulationResult {
  const headline = { mean: -2, standardError: 1, p5: -4, p50: -2, p95: 0 };
  const differences = [{ headlines: [{ indicator: 'providers.standing', ...headline, signs }] }];
  return { differences, replicates: 8 } as unknown as SimulationResult;
}

test('runs with more and with less stand with their probabilities', () => {
  const text = runsTable(resultWith({ above: 1, below: 6 }), 0);
  expect(text).toContain('Runs with more');
  expect(text).toContain('probability');
});

test('a result made before runs were counted promises none', () => {
  const text = runsTable(resultWith(null), 0);
  expect(text).toContain('About all 8 runs');
  expect(text).not.toMatch(/Runs with|probability/);
});
