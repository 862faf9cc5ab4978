import { expect, test } from 'vitest';

import { sharesOf } from '../../../../core/model/pricing/shares.ts';

type Row = { open?: number; inHouse?: number; sold: number; care: readonly number[] };

/** Shares of providers, each with what it sells to individuals and its care by locality. */
function shares(...rows: readonly Row[]): number[] {
  const providers = {
    open: rows.map(({ open = 1 }) => open),
    inHouse: rows.map(({ inHouse = 0 }) => inHouse),
    deliveredIndividual: rows.map(({ sold }) => sold),
  };
  return [
    ...sharesOf({
      providers,
      rounds: { minutes: rows.flatMap(({ care }) => care) },
      market: { providerRows: [rows.length] },
      extent: { localities: rows[0]!.care.length },
    }),
  ];
}

test('in one locality a share is of the hours individuals buy, whatever else providers deliver', () => {
  expect(shares({ sold: 300, care: [9000] }, { sold: 100, care: [100] })).toEqual([0.75, 0.25]);
});

test('who has a locality to itself and competes in another weighs each by the hours it sells there', () => {
  // Half of 400 alone in the first, half against 200 in the second.
  const [wide, near] = shares({ sold: 400, care: [50, 50] }, { sold: 200, care: [0, 10] });
  expect(wide).toBeCloseTo(0.5 * 1 + 0.5 * 0.5, 12);
  expect(near).toBeCloseTo(0.5, 12);
});

test('who sells nothing to individuals, or no longer trades, has no share and takes none from others', () => {
  const own = { sold: 100, care: [100] };
  expect(shares(own, { sold: 0, care: [500] }, { sold: 100, care: [100], open: 0 })[0]).toBe(1);
  expect(shares(own, { sold: 100, care: [100], inHouse: 1 })[0]).toBe(1);
  expect(shares(own, { sold: 0, care: [500] })[1]).toBe(0);
});
