import { assert, constantFrom, double, integer, oneof, property, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';

import { limit as limitSchema } from '../../contract/schemas/questions/limit.ts';
import { LIMIT_OF, LIMIT_SIDES } from '../../core/experiment/limit.ts';
import type { Limit } from '../../core/experiment/limit.ts';
import { limitWords, readLimit } from '../../host/cli/limit-text.ts';
import { MEASURES_KNOWN } from '../../core/experiment/measure-words.ts';

test.each([
  [
    'providers.exit-rate at most 5%',
    { measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 },
  ],
  [
    'hours.less for learning disability under 10 %',
    { measure: 'hours.less', for: 'learning', of: 'level', is: 'at most', value: 0.1 },
  ],
  [
    'council.over-spend under £0.5m in every year',
    { measure: 'council.over-spend', of: 'level', is: 'at most', value: 500_000, everyYear: true },
  ],
  [
    'need.met for locality-2 change at least -2%',
    { measure: 'need.met', for: 'locality-2', of: 'part', is: 'at least', value: -0.02 },
  ],
  [
    'council.spend.net change over −£2,000',
    { measure: 'council.spend.net', of: 'change', is: 'at least', value: -2000 },
  ],
  [
    'care.need.met  change at least -1.5 pts',
    { measure: 'care.need.met', of: 'change', is: 'at least', value: -0.015 },
  ],
  ['people.payments at most 20k', { measure: 'people.payments', of: 'level', is: 'at most', value: 20_000 }],
] as const)('reads "%s"', (text, limit) => {
  expect(readLimit(text)).toEqual(limit);
});

test.each([
  [
    'providers.exit-rat at most 5%',
    'found "providers.exit-rat at most 5%". Did you mean providers.exit-rate',
  ],
  [
    'providers.exit-rate atmost 5%',
    'after "providers.exit-rate", but found "atmost 5%". Did you mean at most?',
  ],
  [
    'need.met for lerning at most 5%',
    'after "need.met for", but found "lerning at most 5%". Did you mean learning?',
  ],
  [
    'providers.standing at least',
    'expected a number, such as 5%, 0.5m, 20k or 12 after "providers.standing at least", but found nothing more',
  ],
  [
    'providers.standing over 20 in all',
    'expected the end, or "in every year" after "providers.standing over 20", but found "in all"',
  ],
  ['providers.exit-rate at most 5', '“Providers leaving, a year” is a share: write 5% for 5 in a hundred.'],
  ['council.over-spend at most 5%', 'write: council.over-spend change at most 5%.'],
  ['providers.standing over £20', 'expected a number without £'],
  ['providers.standing over £20', '“Providers standing” is counted in providers.'],
  ['providers.standing change over 2 pts', 'Points are for the change of a share.'],
  ['council.spend.net change at most --2', 'one sign'],
  ['', 'found nothing more. A limit is written as: providers.exit-rate at most 5%'],
])('says where "%s" stops being understood', (text, said) => {
  expect(() => readLimit(text)).toThrow(said);
});

const value: Arbitrary<number> = oneof(
  integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100),
  double({ min: -1, max: 1, noNaN: true }),
).map((number) => number + 0);

const anyLimit: Arbitrary<Limit> = record({
  measure: constantFrom(...MEASURES_KNOWN),
  kind: constantFrom(undefined, 'learning', 'locality-3', 'self-funder', 'pays-part'),
  of: constantFrom(...LIMIT_OF),
  is: constantFrom(...LIMIT_SIDES),
  value,
  everyYear: constantFrom(undefined, true),
}).map(({ kind, everyYear, ...rest }) => ({
  ...rest,
  ...(kind === undefined ? {} : { for: kind }),
  ...(everyYear === undefined ? {} : { everyYear }),
}));

test('any limit in its words is read as that limit, and crosses to the host unchanged', () => {
  assert(
    property(anyLimit, (limit) => {
      expect(readLimit(limitWords(limit))).toEqual(limit);
      expect(limitSchema.parse(limit)).toEqual(limit);
    }),
  );
});
