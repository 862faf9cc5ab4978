import { describe, expect, test } from 'vitest';

import { compareAnswer, compareOrder } from '../../contract/schemas/questions/compare.ts';
import { normalFrom } from '../../core/random/distributions.ts';
import { compareStudy } from '../../core/study/compare.ts';
import type { CompareAnswer, CompareOrder } from '../../core/study/compare.ts';
import { USUALLY_ASKED } from '../../core/study/compare/order.ts';
import { playStudy } from '../../core/study/study.ts';
import { compareStudyCsv } from '../../host/cli/compare-study-csv.ts';
import { compareStudyText } from '../../host/cli/compare-study-text.ts';
import { readLimit } from '../../host/cli/limit-text.ts';
import { GROUND, planted } from '../core/study/planted-market.ts';
import { answerOf } from './care-market.ts';

const ORDER: CompareOrder = {
  ...USUALLY_ASKED,
  option: 'plan',
  against: 'business-as-usual',
  future: 'central',
  indicators: [
    'council.spend.net',
    'people.payments',
    'care.waiting',
    'care.need.met',
    'providers.exit-rate',
  ],
  limits: [readLimit('providers.exit-rate at most 5%'), readLimit('council.spend.net change at most 3%')],
  most: 256,
};

/** Spend is higher for sure, payments a little, waiting perhaps, need met not at all. */
const MARKET = planted(11, ({ option }, luck) => {
  const isPlan = option === 'plan';
  const even = isPlan ? normalFrom(luck) : 0;
  return {
    'council.spend.net': 1_000_000 + (isPlan ? 40_000 + 20_000 * even : 0),
    'people.payments': 500_000 + (isPlan ? 1000 + 1000 * even : 0),
    'care.waiting': 10 + (isPlan ? 0.1 + 3 * even : 0),
    'care.need.met': 0.85,
    'providers.exit-rate': isPlan && luck > 0.3 ? 0.08 : 0.04,
  };
});

const ANSWER = playStudy(compareStudy(GROUND, ORDER), MARKET);
const NAMES = {
  place: 'Somewhere',
  option: (id: string) => `The ${id}`,
  future: (id: string) => id,
  parameter: (id: string) => id,
};

/** The text with its line breaks taken out, as a reader takes it. */
function told(answer: CompareAnswer): string {
  return compareStudyText(answer, NAMES).replaceAll(/\n +/g, ' ');
}

describe('the text', () => {
  test('names each verdict in a sentence with the figures behind it', () => {
    const text = told(ANSWER);
    expect(text).toMatch(
      /^- Council spend, net: shown after 64 runs\. It is higher under the option, by about £\d\d\.\dk\.$/m,
    );
    expect(text).toMatch(
      /^- People's payments: not shown after 64 runs\. It is higher under the option, but by less than £5,000 \(1% of the level\), which is not worth telling\.$/m,
    );
    expect(text).toMatch(/^- Need met, overall: not shown after 64 runs\. It is the same in every run\.$/m);
    expect(text).toMatch(
      /^- Providers leaving, a year: at most 5%: not likely enough after \d+ runs\. Kept in \d+ of \d+: a chance of \d+% \(/m,
    );
    expect(text).toMatch(/^- Council spend, net: change at most 3%: not likely enough after \d+ runs\./m);
  });

  test('says of what cannot be told yet how many more runs it would take, and how to allow them', () => {
    expect(told(ANSWER)).toMatch(
      /^- People waiting for a provider, at the end: cannot tell yet after 256 runs\. So far [+-]\d\.\d{1,2}, which may be luck\. If the rest are like these, about [\d,]+ runs more would tell, which is beyond the most allowed \(256\): allow [\d,]+\.$/m,
    );
  });

  test('says what is promised, at which looks, and what no run can show', () => {
    const text = compareStudyText(ANSWER, NAMES).replaceAll('\n', ' ');
    expect(text).toContain('each right with a confidence of at least 95%, however many runs it took');
    expect(text).toContain('Differences are looked at after 64, 128 and 256 runs;');
    expect(text).toContain('each interval is one of 98.33%');
    expect(text).toContain('fewer than about one run in 21 may not be among 64 of them');
  });

  test('says of a single look that it is one', () => {
    const once = playStudy(compareStudy(GROUND, { ...ORDER, most: 64 }), MARKET);
    expect(compareStudyText(once, NAMES).replaceAll('\n', ' ')).toContain(
      'Differences are looked at once, after 64 runs; each interval is one of 95%.',
    );
  });

  test('tells how many runs were refused and why', () => {
    const refused = { runs: 2, reasons: ['Nobody is left.'] };
    expect(told({ ...ANSWER, refused })).toContain(
      'The model refused 2 runs, which are left out: Nobody is left.',
    );
  });

  test('can be told where every run was refused', () => {
    const nothing = playStudy(compareStudy(GROUND, ORDER), () => ({ refused: 'Impossible.' }));
    expect(told(nothing)).toMatch(/^- Council spend, net: cannot tell yet; no run came to its end\.$/m);
    expect(told(nothing)).toContain('The model refused 8 runs');
  });

  test('fits a terminal', () => {
    const widths = compareStudyText(ANSWER, NAMES)
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  });
});

describe('the table in a file', () => {
  const lines = compareStudyCsv(ANSWER).trimEnd().split('\r\n');

  test('has a row for each answer and no cell that is not a number or a word', () => {
    expect(lines).toHaveLength(1 + ORDER.indicators.length + ORDER.limits.length);
    expect(lines.join()).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([17]));
  });

  test('gives a difference with its interval, and a limit with its share', () => {
    expect(lines[1]).toMatch(
      /^plan,business-as-usual,central,difference,council\.spend\.net,pounds,shown,1000000,4\d{4}[\d.]*,/,
    );
    expect(lines.at(-2)).toMatch(/,limit,providers\.exit-rate at most 5%,,not likely enough,,0\./);
  });
});

test('order and answer pass the contract as they are', () => {
  expect(compareOrder.parse(JSON.parse(JSON.stringify(ORDER)))).toEqual(ORDER);
  expect(compareAnswer.parse(JSON.parse(JSON.stringify(ANSWER)))).toEqual(ANSWER);
});

describe('on the command line', () => {
  const compare = ['compare', '--place', 'hartlepool', '--option', 'higher-uplift'];

  test.each<readonly [what: string, flags: readonly string[], message: RegExp]>([
    [
      'how many replicates',
      ['--until-sure', '--replicates', '20'],
      /--replicates: with --until-sure .* --most N/,
    ],
    ['a breakdown', ['--until-sure', '--by', 'group'], /Leave out --by/],
    [
      'a limit in a plain comparison',
      ['--limit', 'care.waiting at most 5'],
      /Leave out --limit: .* without --until-sure/,
    ],
    [
      'a limit on an unknown indicator',
      ['--until-sure', '--limit', 'exits at most 5%'],
      /The limit "exits at most 5%"/,
    ],
    [
      'what is not worth anything',
      ['--until-sure', '--worth', 'little'],
      /--worth must be a percentage .* found "little"/,
    ],
    ['two parts of the level', ['--until-sure', '--worth', '1%', '--worth', '2%'], /--worth says twice/],
    ['an amount of nothing known', ['--until-sure', '--worth', 'exits=5'], /--worth exits=5: /],
    [
      'a change as an amount',
      ['--until-sure', '--worth', 'care.waiting=little'],
      /--worth care\.waiting=little: /,
    ],
    [
      'a confidence in words',
      ['--until-sure', '--confidence', 'high'],
      /--confidence must be a percentage such as 90%/,
    ],
    [
      'a change of twice the figure',
      ['--until-sure', '--worth', '200%'],
      /a part from 0% to below 100%, but found 200%.*such as 1%\./,
    ],
    ['zero runs', ['--until-sure', '--most', '0'], /--most must be a whole number from 1 to 10,000/],
    [
      'a million runs',
      ['--until-sure', '--most', '1000000'],
      /--most must be a whole number from 1 to 10,000/,
    ],
    ['the same option twice', ['--until-sure', '--against', 'higher-uplift'], /does not differ from itself/],
  ])('%s is refused before anything is run', async (_what, flags, message) => {
    const { code, err } = await answerOf(...compare, ...flags);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
