import { describe, expect, test } from 'vitest';
import { NoSuchLife } from '../../../../core/explain/no-such-life.ts';
import { personLife } from '../../../../core/explain/person/person-life.ts';
import { providerLife } from '../../../../core/explain/provider/provider-life.ts';
import { CAUSE_IDS } from '../../../../core/explain/why/cause.ts';
import type { FigureSplit, WhyAnswer } from '../../../../core/explain/why/event.ts';
import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import { percent, time } from '../../../../core/explain/words.ts';
import { optionWith, parametersWith, scenarioWith } from '../../model/sample-market.ts';
import { actingIn, ask, planted, providerThat } from './planted.ts';

function shareOf({ causes }: FigureSplit, cause: (typeof CAUSE_IDS)[number]): number {
  return causes[CAUSE_IDS.indexOf(cause)]!.share;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

const FEE_CUT = planted({ levers: [{ lever: 'fee.uplift', from: '2026-05', value: -0.2 }] });
const WAGE_JUMP = planted({ dated: { from: '2026-10-01', values: { 'wage.nlw': 17 } } });
const LATE_PAYMENT = planted({
  levers: [{ lever: 'payment.days', from: '2026-06', value: 110 }],
  always: {
    'provider.reserves.small': 0.1,
    'provider.reserves.large': 0.1,
    'provider.overdraft': 0.05,
    'provider.invoice-finance': 0,
    'provider.patience': 3,
  },
});
const SHORT_LIST = planted({ levers: [{ lever: 'framework.size', from: '2026-09', value: 0.05 }] });
/** Three months, for what is refused before anything is shared out. */
const BRIEF = { ...planted(), months: 3 };
const STAFF_LEAVE = planted({
  always: { 'pay.alternative.premium': 0.3, 'need.fluctuation.sd': 0 },
  dated: {
    from: '2026-10-01',
    values: { 'leaving.pay': 12, 'workforce.vacancy': 0.3, 'labour.matching': 0.5, 'labour.stay': 0 },
  },
});

describe('a cause planted alone', () => {
  test.each<[(typeof CAUSE_IDS)[number], string, () => WhyAnswer]>([
    [
      'fee',
      'a contract handed back after a cut',
      () =>
        ask(
          FEE_CUT,
          'hand-back',
          providerThat(FEE_CUT, ({ handedBack }) => (handedBack ?? '') > '2027-03'),
        ),
    ],
    [
      'wages',
      'a contract handed back after a rise of the wage floor',
      () =>
        ask(
          WAGE_JUMP,
          'hand-back',
          providerThat(
            WAGE_JUMP,
            // Soon after it: later the market has moved on, and whom it serves.
            ({ kind, handedBack }) =>
              kind === 'agency' && handedBack !== null && handedBack > '2026-10' && handedBack < '2027-04',
          ),
        ),
    ],
    ['wages', 'a price that jumps with the wage floor', () => ask(WAGE_JUMP, 'price', 9)],
    ['volume', 'choice lost to a shorter list', () => ask(SHORT_LIST, 'choice', 31)],
    [
      'timing',
      'a closure for late payment',
      () =>
        ask(
          LATE_PAYMENT,
          'closure',
          providerThat(LATE_PAYMENT, ({ ended }) => ended?.cause === 'insolvent' && ended.month > '2026-06'),
        ),
    ],
    ['staff', 'need unmet for want of staff', () => ask(STAFF_LEAVE, 'unmet-need', 19, { month: '2027-10' })],
  ])('%s has all of the event and more than four fifths of its figure: %s', (cause, _, answerOf) => {
    const answer = answerOf();
    const [event, figure] = answer.splits;
    expect(answer.happened).toBe(true);
    expect(actingIn(answer)).toEqual([cause]);
    expect(shareOf(event!, cause)).toBe(1);
    expect(event!.remainder).toBe(0);
    expect(shareOf(figure!, cause) / (figure!.actual - figure!.base)).toBeGreaterThan(0.8);
    expect(
      answer.runs.filter(({ neutralised }) => neutralised.includes(cause)).some(({ happened }) => happened),
    ).toBe(false);
  });

  test('and no cause at all leaves everything unexplained', () => {
    const still = planted();
    const answer = ask(
      still,
      'closure',
      providerThat(still, ({ ended }) => ended !== null),
    );
    expect(actingIn(answer)).toEqual([]);
    for (const split of [...answer.splits, answer.market!]) {
      expect(split.causes).toEqual(CAUSE_IDS.map(() => ({ share: 0, alone: 0 })));
      expect(split.remainder).toBe(split.actual - split.base);
    }
  });
});

describe('where every cause acts', () => {
  const scenario = scenarioWith({
    parameters: parametersWith({ 'model.spin-up': 6 }),
    option: optionWith(
      { lever: 'fee.uplift', from: '2026-05', value: -0.2 },
      { lever: 'framework.size', from: '2026-06', value: 0.7 },
      { lever: 'payment.days', from: '2026-06', value: 90 },
    ),
  });
  const identity = providerThat(scenario, ({ handedBack }) => (handedBack ?? '') > '2027-04');
  const answer = ask(scenario, 'hand-back', identity);

  test('shares, interaction and remainder add up, to the penny for the event’s own figures', () => {
    expect(actingIn(answer)).toEqual(CAUSE_IDS);
    for (const split of [...answer.splits, answer.market!]) {
      const exact = split.unit === 'event' || split === answer.market ? 9 : 15;
      expect(sum(split.causes.map(({ share }) => share))).toBeCloseTo(split.together, exact);
      expect(split.together + split.remainder).toBe(split.actual - split.base);
      expect(sum(split.causes.map(({ alone }) => alone)) + split.interaction).toBe(split.together);
    }
  });

  test('every combination is run once, and the world as it is comes first', () => {
    const sets = answer.runs.map(({ neutralised }) => neutralised.join('+'));
    expect(new Set(sets).size).toBe(32);
    expect(sets[0]).toBe('');
    expect(answer.runs[0]).toMatchObject({ happened: true, month: answer.month });
    expect(answer.runs[0]!.figures['shortfall']).toBe(answer.splits[1]!.actual);
  });

  test('a deep cut of the fee has the largest share in what an hour falls short by', () => {
    const shares = answer.splits[1]!.causes.map(({ share }) => share);
    expect(Math.max(...shares)).toBe(shareOf(answer.splits[1]!, 'fee'));
  });
});

describe('an answer', () => {
  const identity = providerThat(
    LATE_PAYMENT,
    ({ ended }) => ended?.cause === 'insolvent' && ended.month > '2026-06',
  );
  const { splits, month, chain, market } = ask(LATE_PAYMENT, 'closure', identity, { replicates: 2 });

  test('has the month and the cash with which the provider’s own books end', () => {
    const { ending } = providerLife(LATE_PAYMENT, { identity, replicate: 0 });
    expect(splits.find(({ id }) => id === 'cash')!.actual).toBe(ending!.cash);
    expect(month).toBe(ending!.month);
  });

  test('counts the whole market’s events to that month, as a mean over the replicates asked for', () => {
    const ended = [0, 1]
      .flatMap((replicate) => providersToFollow(LATE_PAYMENT, replicate))
      .filter((each) => each.ended !== null && each.ended.month <= month);
    expect(market).toMatchObject({ counted: 2, base: 0, actual: ended.length / 2 });
  });

  test('tells the conditions in order of time, up to the event, with what set their thresholds', () => {
    const months = chain.map((each) => each.month);
    expect(months).toEqual(months.toSorted());
    expect(chain.at(-1)).toMatchObject({ month, step: 'close-providers' });
    expect(chain.at(-1)!.setBy).toContainEqual({
      kind: 'parameter',
      id: 'provider.patience',
      label: 'Months below the limit before closing',
      unit: 'months',
      value: 3,
      shown: '3 months',
      grade: 'A',
    });
  });

  test('says what came of a person’s care in the month, and that a new provider began late', () => {
    const lives = [7, 1, 3, 4].map((each) => personLife(FEE_CUT, { identity: each, replicate: 0 }));
    const late = lives.flatMap(({ identity: subject, months }) =>
      months.filter(({ row }) => row.delayed > 0).map((life) => ({ subject, ...life })),
    )[0]!;
    const { needed, delivered } = late.account.care;
    const { chain: conditions } = ask(FEE_CUT, 'unmet-need', late.subject, { month: late.month });
    const care = conditions.find(({ step }) => step === 'deliver-care')!;
    expect(care.month).toBe(late.month);
    expect(care.sentence).toContain(
      `${time(delivered)} of personal care comes in the month of ${time(needed)} needed; in the way: ${percent(late.row.delayed)} of the month went by before the provider began`,
    );
    expect(care.setBy.map(({ id, shown }) => [id, shown])).toEqual([['reallocation.delay', '14 days']]);
  });

  test('is the same for an option that decides nothing new', () => {
    const usual = planted({ always: { 'provider.debtor.council': 45 } });
    const same = planted({
      levers: [
        { lever: 'payment.days', from: '2026-04', value: 45 },
        { lever: 'framework.size', from: '2026-05', value: 1 },
      ],
      always: { 'provider.debtor.council': 45 },
    });
    const ending = providerThat(usual, ({ ended }) => ended !== null);
    expect(ask(same, 'closure', ending)).toEqual(ask(usual, 'closure', ending));
  });

  test('says of what did not happen what came nearest, and shares nothing out', () => {
    const going = providerThat(FEE_CUT, ({ ended }) => ended === null);
    const answer = ask(FEE_CUT, 'closure', going);
    expect(answer).toMatchObject({ happened: false, runs: [], splits: [], market: null });
    expect(answer.sentence).toMatch(
      /^Provider \d+ did not close in these 24 months\. It came nearest in 20\d\d-\d\d: cash of /,
    );
    const calm = ask(planted(), 'hand-back', going);
    expect(calm.sentence).toMatch(/did not hand back a contract .* less at the margin than the council paid/);
  });

  test.each<[string, () => WhyAnswer, RegExp]>([
    [
      'a provider there is not',
      () => ask(BRIEF, 'closure', 4321),
      /No provider 4321 trades .* Those that do are /,
    ],
    ['a person there is not', () => ask(BRIEF, 'choice', 99_999), /no person 99999: .* numbered 0 to /],
    [
      'a month beyond the months',
      () => ask(BRIEF, 'unmet-need', 1, { month: '2030-01' }),
      /Person 1 is not there in 2030-01\. Choose a month from 2026-04 to 2026-06\./,
    ],
  ])('refuses %s with the range there is', (_, work, sentence) => {
    expect(work).toThrow(NoSuchLife);
    expect(work).toThrow(sentence);
  });
});
