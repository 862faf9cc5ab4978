import { describe, expect, test } from 'vitest';

import { fakeStudy } from '../../../contract/fake-study.ts';
import { PLACE } from '../../../contract/fake-handlers.ts';
import { FOUND } from '../../../core/study/discover-found.ts';
import { bridged } from '../../../core/study/planted-bridge.ts';
import { morrisAnswer, sobolAnswer } from '../../../core/study/influence/answers.ts';
import { answered as switched, sloping } from '../../../core/study/planted-lead.ts';
import { solved, steep } from '../../../core/study/planted-lever.ts';
import { GROUND, planted } from '../../../core/study/planted-market.ts';
import type { BridgeAnswer } from '../../../../core/study/bridge.ts';
import { formatExact } from '../../../../core/figures/amount.ts';
import { compareStudy } from '../../../../core/study/compare.ts';
import type { CompareAnswer } from '../../../../core/study/compare.ts';
import { gridStudy } from '../../../../core/study/grid.ts';
import type { GridAnswer, GridOrder } from '../../../../core/study/grid.ts';
import type { SolveAnswer } from '../../../../core/study/solve.ts';
import { playStudy } from '../../../../core/study/study.ts';
import { uncertaintyStudy } from '../../../../core/study/uncertainty.ts';
import { tellBridge } from '../../../../renderer/features/questions/telling/bridge.ts';
import { tellCompare } from '../../../../renderer/features/questions/telling/compare.ts';
import { tellDiscover } from '../../../../renderer/features/questions/telling/discover.ts';
import { tellGrid } from '../../../../renderer/features/questions/telling/grid.ts';
import { tellMorris, tellOneAtATime } from '../../../../renderer/features/questions/telling/influence.ts';
import { tellSobol } from '../../../../renderer/features/questions/telling/sobol.ts';
import { tellSolve } from '../../../../renderer/features/questions/telling/solve.ts';
import { tellSwitching } from '../../../../renderer/features/questions/telling/switching.ts';
import { tell } from '../../../../renderer/features/questions/telling/tell.ts';
import type { Telling } from '../../../../renderer/features/questions/telling/telling.ts';
import { tellUncertainty } from '../../../../renderer/features/questions/telling/uncertainty.ts';

const NAMES = {
  option: (id: string) => (id === 'plan' ? 'The plan' : 'As usual'),
  future: (id: string) => (id === 'dear' ? 'Everything dear' : 'Central'),
  parameter: (id: string) => `Name of ${id}`,
};

const said = ({ headline, sentences, notes }: Telling): string =>
  [headline, ...sentences, ...notes].join(' ');

describe('a value that keeps limits is told by how the search ended', () => {
  const ENDS: readonly (readonly [string, SolveAnswer, RegExp])[] = [
    [
      'found',
      solved(steep),
      /^Yearly fee uplift: 37% a year is the lowest that keeps every limit|^.*: 37%.* is the lowest that keeps every limit in at least 90% of runs\./,
    ],
    [
      'too noisy, and never rounded up',
      solved((value) => 0.8 + 0.2 * value),
      /^Cannot tell yet: luck hides where the lowest value lies, somewhere between \d+%.* and \d+%/,
    ],
    [
      'impossible',
      solved((value) => value / 2),
      /^No value tried between .* and .* keeps every limit in 90% of runs\./,
    ],
    [
      'kept throughout',
      solved(() => 1),
      /^Every value tried keeps the limits, so the lowest is the end of the range: 10%/,
    ],
    [
      'not one-directional',
      solved((value) => (value < 0.2 || value >= 0.61 ? 1 : 0.1)),
      /^There is no single border/,
    ],
  ];
  test.each(ENDS)('%s', (_, answer, headline) => {
    expect(tellSolve(answer, NAMES).headline).toMatch(headline);
  });

  test('with what it costs net, and the chance at the value and a step away', () => {
    const text = said(tellSolve(solved(steep), NAMES));
    expect(text).toMatch(/net council spend over the horizon differs by [+−]£.*\(95% interval/);
    expect(text).toMatch(
      /A step away, at 36%.*, all limits are kept in \d+ of \d+ runs, .* which is not enough\./,
    );
    expect(text).toContain('The chance is over luck alone');
  });

  test('with every value tried in the picture, in order, and in the table as they were tried', () => {
    const answer = solved(steep);
    const [part] = tellSolve(answer, NAMES).parts;
    expect(part?.table.rows).toHaveLength(answer.path.length);
    expect(part?.picture).toMatchObject({ kind: 'intervals', reference: answer.confidence });
    const values = part?.table.exact?.rows.map(([value]) => value);
    expect(values).toEqual(answer.path.map(({ value }) => value));
  });

  test('a search that is not over says so', () => {
    expect(tellSolve({ ...solved(steep), end: null, keeps: null }, NAMES).headline).toContain(
      'Still searching',
    );
  });
});

describe('a bridge', () => {
  const telling = tellBridge(bridged(500_000), NAMES);

  test('says what our decision does, what the world does, and what only both do, so that it adds up', () => {
    expect(telling.headline).toBe(
      'Council spend, net changes by +£3.5m: our decision does +£1m, the world does +£2m, and only both together do +£500k.',
    );
    expect(telling.parts[0]?.summary).toMatch(
      /^The whole change: \+£3\.5m .* Our decision alone: \+£1m .* The world alone: \+£2m .* Only both together: \+£500k/,
    );
  });

  test('writes a part beside its bar as in its sentence, its table and its headline', () => {
    const [split] = bridged(0).splits;
    const wide = { mean: 32_450, standardError: 60_000, interval: { low: -90_000, high: 155_000 } };
    const answer = { ...bridged(0), splits: [{ ...split!, change: { ...split!.change, ...wide } }] };
    const [part] = tellBridge(answer, NAMES).parts;
    const [written] = /\+£[\d.]+k/.exec(part?.summary ?? '') ?? [];
    expect(part?.formatChange?.(wide.mean)).toBe(written);
    const rows = part?.table.rows ?? [];
    expect(rows.find(([label]) => label === 'The whole change')?.[1]).toBe(written);
    // Where it goes from and to stands in the table to the penny.
    expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual(['Before', 'After']);
    expect(rows[0]?.[1]).toBe(formatExact(split!.from.mean, 'pounds'));
  });

  test('adds up exactly in its picture', () => {
    const picture = telling.parts[0]?.picture;
    expect(picture?.kind).toBe('waterfall');
    const { start, steps, end } = picture as Extract<typeof picture, { kind: 'waterfall' }>;
    expect(steps.reduce((sum, step) => sum + step.change, start.value)).toBe(end.value);
  });

  test('says that the order matters only where these runs show it', () => {
    expect(said(telling)).toContain('it matters which is taken first');
    expect(said(tellBridge(bridged(0), NAMES))).not.toContain('taken first');
  });

  test('of what is the same in every run says that, and not that it could be luck', () => {
    const nothing = tellBridge(bridged(0, 0), NAMES);
    expect(nothing.headline).toContain('is the same in every run');
    expect(nothing.parts[0]?.summary).not.toContain('luck');
  });

  test('of one run says that it shows no spread', () => {
    const { answer } = fakeStudy({ place: PLACE, options: [], futures: [], parameters: [] }).answer;
    const split = (answer as BridgeAnswer).splits[0]!;
    const one = (estimate: typeof split.change) => ({ ...estimate, interval: null, replicates: 1 });
    const alone = {
      ...split,
      change: one(split.change),
      option: one(split.option),
      future: one(split.future),
    };
    const told = tellBridge({ ...(answer as BridgeAnswer), lives: 1, splits: [alone] }, NAMES);
    expect(told.headline).toContain('One run shows no spread');
  });

  test('without a run in all four cases says so', () => {
    const none = { ...bridged(0), lives: 0, splits: [], refused: { lives: 12, reason: 'No room.' } };
    expect(said(tellBridge(none, NAMES))).toContain('No run could be made in all four cases');
    expect(said(tellBridge(none, NAMES))).toContain('No room.');
  });
});

const GRID: GridOrder = {
  against: 'business-as-usual',
  options: ['plan'],
  worlds: [
    { future: 'central', structure: {} },
    { future: 'dear', structure: { 'exit-rule': 'cash-alone' } },
  ],
  draws: 0,
  replicates: 40,
  indicators: ['council.spend.net', 'mix.block'],
  limits: [{ measure: 'council.over-spend', of: 'level', is: 'at most', value: 500_000 }],
  better: [],
  probability: 0.9,
};

function gridded(order: Partial<GridOrder> = {}): GridAnswer {
  return playStudy(
    gridStudy(GROUND, { ...GRID, ...order }),
    planted(1, ({ option }, luck, { future }) => ({
      'council.spend.net': 80_000_000 + 1_000_000 * luck + (option === 'plan' ? 2_000_000 : 0),
      'council.over-spend': option === 'plan' && future === 'dear' && luck > 0.5 ? 600_000 : 0,
    })),
  );
}

describe('a grid', () => {
  const telling = tellGrid(gridded(), NAMES);

  test('says which options keep the limits in every world, and where it is hardest', () => {
    expect(telling.headline).toBe('“As usual” keeps the limits in every world here.');
    expect(said(telling)).toMatch(
      /“The plan” does not keep them \(kept in \d+ of 40 runs, hardest in “Everything dear/,
    );
  });

  test('has options down and futures across, with the chance or the difference and its interval in each', () => {
    const heat = telling.parts.find(({ id }) => id === 'difference-council.spend.net')!;
    expect(heat.table.head).toEqual([
      'Option',
      'Central',
      'Everything dear, when a provider closes: cash alone',
    ]);
    expect(heat.table.rows[1]?.[1]).toBe('+£2m (+£2m to +£2m)');
    const limit = telling.parts.find(({ id }) => id === 'limit-0')!;
    expect(limit.table.rows[0]?.[1]).toMatch(/^100% \(\d+% to 100%\)$/);
  });

  test('says which is best in each future, and leaves out what is better neither way', () => {
    const best = telling.parts.find(({ id }) => id === 'best')!;
    expect(best.table.rows).toEqual([['Council spend, net (lower is better)', 'As usual', 'As usual']]);
    expect(said(telling)).toContain('No regret of');
  });

  test('does not list every option as the best where all come to the same', () => {
    const alike = playStudy(
      gridStudy(GROUND, GRID),
      planted(1, () => ({ 'council.spend.net': 80_000_000, 'council.over-spend': 0 })),
    );
    const best = tellGrid(alike, NAMES).parts.find(({ id }) => id === 'best')!;
    expect(best.table.rows[0]?.slice(1)).toEqual(['all the same', 'all the same']);
  });

  test('with too few runs says that none could be shown to keep them', () => {
    expect(said(tellGrid(gridded({ replicates: 5 }), NAMES))).toContain(
      'no option could be said to keep them',
    );
  });
});

test('uncertainty tells the kinds apart, names the widest, and gives the share of cases with an interval', () => {
  const answer = playStudy(
    uncertaintyStudy(GROUND, {
      option: 'plan',
      against: 'business-as-usual',
      future: 'central',
      futures: ['dear'],
      structures: 'single',
      draws: 10,
      lives: 30,
      replicates: 6,
      indicators: ['council.spend.net'],
    }),
    planted(1, ({ option }, luck, { future }) => ({
      'council.spend.net':
        option === 'plan' ? 1_000_000 + luck * 100_000 + (future === 'dear' ? 1_000_000 : 0) : 0,
    })),
  );
  const telling = tellUncertainty(answer, NAMES);
  expect(telling.headline).toMatch(
    /^Council spend, net: \+£1\.0\dm \(95% interval .*\)\. The future moves it most\.$/,
  );
  const [part] = telling.parts;
  expect(part?.summary).toMatch(
    /^Luck alone moves it between \+£1\.?\d*m and .*, assumptions not at all, the future between .*, how the market works not at all\. The future moves it most\.$/,
  );
  expect(part?.table.rows.find(([name]) => name === 'Luck')?.at(-1)).toMatch(/^100% \(\d+% to 100%\)$/);
  expect(part?.table.rows.some(([name]) => name === 'Everything dear *')).toBe(true);
});

describe('what would make a plan fail', () => {
  test('is told as a sentence with names as they are quoted here, and by fresh worlds', () => {
    const telling = tellDiscover(FOUND, NAMES);
    expect(telling.headline).toBe(
      'In 80% of the worlds in which the option fails, “Growth of the wage floor” is above 4.20% a year, and “The future” is “Dear staff”; of the worlds like that, 67% fail, against 25% of all fresh worlds.',
    );
    expect(telling.parts[0]?.summary).toContain('The figures are by 100 fresh worlds.');
    expect(said(telling)).toMatch(/Coverage: .* Density: /);
  });

  test('is not made up where nothing beyond chance was found', () => {
    const none = { ...FOUND, state: 'chance' as const, boxes: [] };
    expect(tellDiscover(none, NAMES).headline).toContain('no more than chance would give');
    expect(tellDiscover({ ...none, state: 'never' }, NAMES).headline).toContain('it never breaks a limit');
    expect(tellDiscover({ ...none, state: 'always' }, NAMES).headline).toContain('it always breaks a limit');
  });
});

describe('which assumptions matter', () => {
  test('a screening ranks them, says what could be luck, and how little so few runs have seen', () => {
    const telling = tellMorris(morrisAnswer, NAMES);
    expect(telling.headline).toMatch(/is the strongest told from luck/);
    expect(said(telling)).toContain('What happens in fewer than 45 runs of 100 may be in none of the 5');
    expect(said(telling)).toContain('The market has no providers.');
    expect(telling.parts[0]?.table.rows[0]?.[0]).toMatch(/^Name of /);
  });

  test('shares of the variance come with intervals and say where they are unsure', () => {
    const telling = tellSobol(sobolAnswer, NAMES);
    expect(telling.headline).toMatch(
      /makes the largest part of the variance, .*% of it in all \(.*% to .*%\)/,
    );
    expect(said(telling)).toContain('an interval wider than its index');
  });

  test('one at a time, an assumption of grade D has its mark and a swing that could be luck says so', () => {
    const run = {
      engineVersion: '1.0.0',
      place: 'hartlepool',
      against: 'business-as-usual',
      option: 'plan',
      future: 'central',
      start: '2026-04',
      months: 12,
      replicates: 5,
      seed: 1,
      base: (['against', 'option', 'difference'] as const).map((side) => ({
        indicator: 'council.spend.net' as const,
        side,
        mean: 1_000_000,
        error: 1000,
        usualError: 1000,
      })),
      parameters: [
        { id: 'strong', grade: 'D' as const, low: 1, high: 2, effects: [effect(500_000, 1000)] },
        { id: 'weak', grade: 'C' as const, low: 1, high: 2, effects: [effect(20_000, 9000)] },
      ],
    };
    const telling = tellOneAtATime({ run, wanted: 2 }, NAMES);
    expect(telling.headline).toContain('“Name of strong” moves the difference most');
    expect(telling.parts[0]?.picture).toMatchObject({
      rows: [
        { label: 'Name of strong', mark: ' †' },
        { label: 'Name of weak', mark: ' (could be luck)' },
      ],
    });
    const idle = { id: 'idle', grade: 'D' as const, low: 1, high: 1, effects: [] };
    const untried = [
      { ...idle, untried: 'no range' },
      { ...idle, id: 'wild', untried: 'high end: Too much.' },
    ];
    const { sentences } = tellOneAtATime(
      { run: { ...run, parameters: [...run.parameters, ...untried] }, wanted: 4 },
      NAMES,
    );
    expect(sentences).toContain('Not tried, having no range to try: “Name of idle”.');
    expect(sentences).toContain('Not tried: “Name of wild”, high end: Too much.');
    const inUnits = tellOneAtATime(
      { run, wanted: 2 },
      { ...NAMES, parameterValue: (_, value) => `${value} hours` },
    );
    expect(inUnits.parts[0]?.table.rows[0]?.[2]).toBe('1 hours to 2 hours');
    expect(telling.parts[0]?.table.rows.map(([name, , , , , , , , luck]) => [name, luck])).toEqual([
      ['Name of strong †', 'yes'],
      ['Name of weak', 'could be luck'],
    ]);
  });
});

function effect(size: number, error: number) {
  return {
    indicator: 'council.spend.net' as const,
    side: 'difference' as const,
    low: -size / 2,
    high: size / 2,
    size,
    error,
  };
}

test('what would have to be true is told with the value, what is used and where it cannot be told', () => {
  const telling = tellSwitching(switched(sloping), NAMES);
  expect(telling.headline).toMatch(
    /^“As usual” would be ahead if “.+” were above .+ \(.+ is used\); between .+ and .+ it cannot be told\.$/,
  );
  expect(said(telling)).toContain('2 assumptions leave the lead where it is at both ends.');
  expect(telling.parts.map(({ id }) => id)).toEqual(['switches', 'worlds']);
  const nobody = tellSwitching(
    switched(() => 0),
    NAMES,
  );
  expect(nobody.headline).toContain('No assumption by itself');
  expect(said(nobody)).toContain('The two do not differ in any run.');
});

function compared(adds: number, spread: number, most = 512): CompareAnswer {
  const order = {
    option: 'plan',
    against: 'business-as-usual',
    future: 'central',
    indicators: ['council.spend.net'],
    limits: [
      { measure: 'council.spend.net', of: 'level' as const, is: 'at most' as const, value: 1000 + adds },
    ],
    probability: 0.9,
    worth: { part: 0.01, amounts: [] },
    confidence: 0.95,
    most,
  };
  return playStudy(
    compareStudy(GROUND, order),
    planted(3, ({ option }, luck) => ({
      'council.spend.net': option === 'plan' ? 1000 + adds + spread * (luck - 0.5) : 1000,
    })),
  );
}

describe('whether a difference is real', () => {
  test('is shown, not shown, or cannot be told yet with how many more runs it would take', () => {
    expect(tellCompare(compared(50, 20), NAMES).headline).toMatch(
      /^1 difference is real: Council spend, net/,
    );
    expect(said(tellCompare(compared(1, 5), NAMES))).toContain('which is not worth telling');
    const open = said(tellCompare(compared(12, 400, 64), NAMES));
    expect(open).toMatch(
      /cannot tell yet after 64 runs\. So far .* which may be luck\. If the rest are like these/,
    );
  });

  test('says that luck alone is in its intervals', () => {
    expect(said(tellCompare(compared(50, 20), NAMES))).toContain('they are of luck alone');
  });
});

test('every kind of answer has a headline, and tables whose rows are as long as their heads', () => {
  const answers = [
    { kind: 'solve' as const, answer: solved(steep) },
    { kind: 'bridge' as const, answer: bridged(1) },
    { kind: 'grid' as const, answer: gridded() },
    { kind: 'discover' as const, answer: FOUND },
    { kind: 'morris' as const, answer: morrisAnswer },
    { kind: 'sobol' as const, answer: sobolAnswer },
    { kind: 'switching' as const, answer: switched(sloping) },
    { kind: 'compare' as const, answer: compared(50, 20) },
  ];
  for (const answer of answers) {
    const { headline, parts } = tell(answer, NAMES);
    expect(headline).not.toBe('');
    for (const { table } of parts) {
      for (const { head, rows } of [table, table.exact ?? table])
        expect(rows.map(({ length }) => length)).toEqual(rows.map(() => head.length));
      expect(new Set(table.head).size).toBe(table.head.length);
    }
  }
});
