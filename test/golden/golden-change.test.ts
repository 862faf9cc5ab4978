import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { judgeGolden } from '../../tools/golden/golden-change.ts';
import type { Golden } from '../../tools/golden/golden-run.ts';

function golden(rest: Partial<Golden> = {}, standing = 10): Golden {
  const years = Object.fromEntries(
    INDICATOR_IDS.map((id) => [id, id === 'providers.standing' ? [standing, 9] : [0, 0]]),
  ) as unknown as Golden['years'];
  return { engineVersion: '1.0.0', hash: 'aaaa', years, ...rest };
}

test('figures that are the same under the same version are left alone', () => {
  expect(judgeGolden(golden(), golden(), false)).toEqual({ kind: 'unchanged' });
});

test('figures that changed under the same version are refused, and what changed is said', () => {
  expect(judgeGolden(golden(), golden({ hash: 'bbbb' }, 11), false)).toEqual({
    kind: 'refuse',
    differences: ['providers.standing: 10, 9 -> 11, 9', 'all months: aaaa -> bbbb'],
  });
});

test('a month that changed and left every year as it was is a change too', () => {
  expect(judgeGolden(golden(), golden({ hash: 'bbbb' }), false)).toEqual({
    kind: 'refuse',
    differences: ['all months: aaaa -> bbbb'],
  });
});

test('figures that changed are kept under the same version only when that is asked for', () => {
  expect(judgeGolden(golden(), golden({ hash: 'bbbb' }, 11), true)).toMatchObject({ kind: 'accept' });
});

test('a new engine version keeps whatever it gives', () => {
  const next = golden({ engineVersion: '1.1.0', hash: 'bbbb' });
  expect(judgeGolden(golden(), next, false)).toEqual({
    kind: 'accept',
    differences: ['engine version: 1.0.0 -> 1.1.0', 'all months: aaaa -> bbbb'],
  });
});

test('the first figures of a case are kept', () => {
  expect(judgeGolden(null, golden(), false)).toMatchObject({ kind: 'accept' });
});
