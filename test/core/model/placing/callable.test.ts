import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callable } from '../../../../core/model/placing/callable.ts';

/** One locality whose providers are ranked by row, and what each could take. */
function market(mostOf: readonly number[], may = mostOf.map(() => 1)) {
  const providers = mostOf.length;
  const listing = { provider: mostOf.map((_, row) => row) };
  const people = { locality: [0], displaced: [0] };
  const tables = { people, listing, localities: { listed: [providers] }, extent: { providers } };
  return callable(tables, may, { mostOf: (row) => mostOf[row]! })(0);
}

/** Everyone from a place on, asked one after the other. */
function takers({ rows, next }: ReturnType<typeof market>, minutes: number): number[] {
  const found: number[] = [];
  for (let at = next(0, minutes); at < rows.length; at = next(at + 1, minutes)) found.push(rows[at]!);
  return found;
}

describe('those who may be called on', () => {
  it('are found in order of rank whenever they could take so much, however often others were passed over', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.record({ minutes: fc.nat(60), row: fc.nat(39), less: fc.nat(30) }), { maxLength: 30 }),
        (most, looks) => {
          const left = [...most];
          const found = market(left);
          for (const { minutes, row, less } of looks) {
            const expected = left.flatMap((could, at) => (could >= minutes ? [at] : []));
            expect(takers(found, minutes)).toEqual(expected);
            // Someone is placed, or staff who follow bring one that had too few back to none.
            const at = row % left.length;
            left[at] = left[at]! < 0 ? 0 : left[at]! - less;
          }
        },
      ),
    );
  });

  it('are only those who may', () => {
    expect(market([9, 9, 9], [1, 0, 1]).rows).toEqual([0, 2]);
  });
});
