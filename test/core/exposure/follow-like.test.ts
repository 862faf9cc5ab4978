import { describe, expect, it, test } from 'vitest';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { createLikeFollower } from '../../../core/exposure/follow-like.ts';
import { likenessOf } from '../../../core/exposure/like-provider.ts';
import { pathAt } from '../../../core/exposure/market-path.ts';
import { createSettledMarkets } from '../../../core/exposure/settled-markets.ts';
import { takenUp, uptakeLevers, withUptake } from '../../../core/exposure/uptake.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';

const catalogue = openCatalogue(SCENARIOS);
const base = {
  place: catalogue.readPlace('hartlepool'),
  option: catalogue.readOption('business-as-usual'),
  future: catalogue.readFuture('central'),
  parameters: catalogue.readParameters(),
  start: '2026-04',
  months: 14,
  seed: 1,
};
const moved = (share: number) =>
  withUptake(base, { share, from: '2026-06', years: 1, levers: uptakeLevers('direct-payment', 'both') });

test('until anyone moves the same provider lives the same life, and from then on the council buys less', () => {
  const [none, all] = [0, 1].map((share) =>
    createLikeFollower(moved(share), likenessOf(EXAMPLE_BOOKS)).follow(0),
  );
  expect(all!.identity).toBe(none!.identity);
  expect(pathAt(all!.path, 2)).toEqual(pathAt(none!.path, 2));
  const [stays, moves] = [pathAt(none!.path, 14), pathAt(all!.path, 14)];
  expect(moves.marketFramework).toBeLessThan(stays.marketFramework);
  expect(moves.directPayment).toBeGreaterThan(stays.directPayment);
});

test('a run that is told to stop is given up', () => {
  expect(createLikeFollower(moved(0), likenessOf(EXAMPLE_BOOKS)).follow(0, () => true)).toBeNull();
});

test('the provider followed is of about the size and mix of the books', () => {
  const { path } = createLikeFollower(moved(0), likenessOf(EXAMPLE_BOOKS)).follow(0)!;
  const { framework, directPayment, selfFunder } = pathAt(path, 0);
  const all = framework + directPayment + selfFunder;
  expect(all / 60 / (13 / 3)).toBeGreaterThan(600);
  expect(framework / all).toBeGreaterThan(0.4);
});

test('a run that starts from a market kept at another level is the same to the byte as one settled anew', () => {
  const likeness = likenessOf(EXAMPLE_BOOKS);
  const markets = createSettledMarkets(64 * 1024 * 1024);
  const kept = { ground: 'one', markets };
  createLikeFollower(moved(0), likeness, kept).follow(1);
  expect(createLikeFollower(moved(0.7), likeness, kept).follow(1)).toEqual(
    createLikeFollower(moved(0.7), likeness).follow(1),
  );
});

test('a market settled on other ground is not taken for this one', () => {
  const likeness = likenessOf(EXAMPLE_BOOKS);
  const markets = createSettledMarkets(64 * 1024 * 1024);
  createLikeFollower({ ...moved(0.7), seed: 2 }, likeness, { ground: 'other', markets }).follow(0);
  expect(createLikeFollower(moved(0.7), likeness, { ground: 'one', markets }).follow(0)).toEqual(
    createLikeFollower(moved(0.7), likeness).follow(0),
  );
});

describe('people asked to go over to service funds', () => {
  const option = catalogue.readOption('service-funds-with-set-up-help');
  const followed = (share: number) =>
    createLikeFollower(withUptakeOf(share, option), likenessOf(EXAMPLE_BOOKS)).follow(0)!;

  it('have them once providers hold them, and are counted as such at the end', () => {
    const [none, all] = [0, 1].map(followed);
    const funds = uptakeLevers('isf', 'both');
    expect(takenUp(funds, all!.mix.before)).toBe(takenUp(funds, none!.mix.before));
    expect(takenUp(funds, all!.mix.after)).toBeGreaterThan(takenUp(funds, none!.mix.after));
    expect(all!.mix.after.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });

  it('are bought for from them, of the provider followed too where it holds funds', () => {
    const { follow } = createLikeFollower(withUptakeOf(1, option), likenessOf(EXAMPLE_BOOKS));
    const ends = Array.from({ length: 10 }, (_, replicate) => pathAt(follow(replicate)!.path, 30));
    for (const { fund, directPayment } of ends) expect(fund).toBeLessThanOrEqual(directPayment);
    const hold = ends.filter(({ fund }) => fund > 0).length;
    // Not everyone becomes able to hold them.
    expect(hold).toBeGreaterThan(1);
    expect(hold).toBeLessThan(ends.length);
  });

  function withUptakeOf(share: number, of: typeof option) {
    const levers = uptakeLevers('isf', 'both');
    return withUptake({ ...base, option: of, months: 30 }, { share, from: '2026-06', years: 1, levers });
  }
});
