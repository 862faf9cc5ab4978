import { expect, test } from 'vitest';

import { figureTable } from '../../host/cli/figure-table.ts';

test('a table of figures has points once in a range and short, and a keyboard’s signs', () => {
  const [, , ...rows] = figureTable(
    [{ head: 'A' }, { head: 'B' }],
    [
      ['−1.2 points', '−2.0 points to +0.1 points'],
      ['× 1.2', '“points of view”'],
      ['−1.2 points†', '86.1% (+0.1 points?)'],
    ],
  ).split('\n');
  expect(rows).toEqual([
    '-1.2 pts   -2.0 to +0.1 pts',
    'x 1.2      "points of view"',
    '-1.2 pts†  86.1% (+0.1 pts?)',
  ]);
});
