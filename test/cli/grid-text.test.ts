import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { gridStudy } from '../../core/study/grid.ts';
import type { GridAnswer, GridOrder } from '../../core/study/grid.ts';
import { playStudy } from '../../core/study/study.ts';
import { gridCsv } from '../../host/cli/grid-csv.ts';
import { gridText } from '../../host/cli/grid-text.ts';
import { GROUND, planted } from '../core/study/planted-market.ts';
import { answerOf } from './care-market.ts';

const NAMES = {
  place: 'Somewhere',
  option: (id: string) =>
    id === 'plan' ? 'The plan, which goes by a long name that will not fit one line' : 'As usual',
  future: (id: string) => (id === 'dear' ? 'Everything becomes dear' : 'Central'),
  parameter: (id: string) => id,
};

const ORDER: GridOrder = {
  against: 'business-as-usual',
  options: ['plan'],
  worlds: [
    { future: 'central', structure: {} },
    { future: 'dear', structure: { 'exit-rule': 'cash-alone' } },
  ],
  draws: 0,
  replicates: 40,
  indicators: ['council.spend.net', 'mix.block'],
  limits: [
    { measure: 'council.over-spend', of: 'level', is: 'at most', value: 500_000 },
    { measure: 'care.need.met', of: 'level', is: 'at least', value: 0.5 },
    { measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05, everyYear: true },
  ],
  better: [],
  probability: 0.9,
};

function answered(order: Partial<GridOrder> = {}): GridAnswer {
  return playStudy(
    gridStudy(GROUND, { ...ORDER, ...order }),
    planted(1, ({ option }, luck, { future }) => ({
      'council.spend.net': 80_000_000 + 1_000_000 * luck + (option === 'plan' ? 2_000_000 : 0),
      'council.over-spend': option === 'plan' && future === 'dear' && luck > 0.5 ? 600_000 : 0,
      'care.need.met': 0.9,
    })),
  );
}

describe('the text of a grid', () => {
  const text = gridText(answered(), NAMES);

  test('fits a terminal, however long names are and however many limits there are', () => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('says what each option does in each world, with the interval of the difference', () => {
    expect(text).toMatch(/Central +As usual +£80\.\dm +£/);
    expect(text).toMatch(/\+£2m +\+£2m to \+£2m/);
    expect(text).toContain('cash alone');
  });

  test('numbers the limits and says which options keep them, and where it is hardest', () => {
    expect(text).toContain('(1) council.over-spend at most £500,000');
    const said = text.replaceAll(/\s+/g, ' ');
    expect(said).toContain('"As usual" keeps them (kept in 40 of 40 runs in every world);');
    expect(said).toMatch(
      /fit one line" does not keep them \(kept in \d+ of 40 runs, hardest in "Everything becomes dear, when a provider closes: cash alone"\)\./,
    );
  });

  test('says whose largest regret is least, and of what it cannot tell which way is better', () => {
    expect(text).toContain('the largest regret is least with "As usual".');
    expect(text).toContain('Regret of mix.block needs --better ID=higher or --better ID=lower.');
  });

  test('prefers no option where all come to the same', () => {
    const same = playStudy(
      gridStudy(GROUND, ORDER),
      planted(1, (_, luck) => ({ 'council.spend.net': luck })),
    );
    const said = gridText(same, NAMES).replaceAll(/\s+/g, ' ');
    expect(said).toContain('in these runs all options come to the same, and none is to be regretted.');
    expect(said).not.toContain('regret is least');
  });

  test('says so where no option could be said to keep its limits after so few runs', () => {
    const short = gridText(answered({ replicates: 10 }), NAMES);
    expect(short.replaceAll('\n', ' ')).toContain('"As usual" cannot be told from these runs');
    expect(short.replaceAll('\n', ' ')).toContain(
      'even one that never breaks a limit has to be seen 36 times.',
    );
    expect(text).not.toContain('has to be seen');
  });

  test('tells what was refused, with the reason', () => {
    const refused = playStudy(gridStudy(GROUND, { ...ORDER, replicates: 2 }), () => ({
      refused: 'There is no room.',
    }));
    expect(gridText(refused, NAMES).replaceAll('\n', ' ')).toContain(
      'in "Central": The model refused 2 runs, which are left out: There is no room.',
    );
  });
});

test('the table of a grid has every figure, limit, regret and verdict in a row of its own', () => {
  const rows: Record<string, string>[] = parse(gridCsv(answered()), { columns: true });
  const counts = (kind: string): number => rows.filter((row) => row['kind'] === kind).length;
  expect(
    ['level', 'difference', 'kept', 'limited figure', 'regret', 'largest regret', 'verdict'].map(counts),
  ).toEqual([8, 4, 16, 12, 2, 2, 2]);
  const planned = rows.find((row) => row['kind'] === 'difference' && row['option'] === 'plan');
  expect(planned).toMatchObject({
    against: 'business-as-usual',
    future: 'central',
    rules: '',
    id: 'council.spend.net',
    unit: 'pounds',
    runs: '40',
  });
  expect(Number(planned!['estimate'])).toBeCloseTo(2_000_000, 6);
  expect(rows.some((row) => row['rules'] === 'exit-rule=cash-alone')).toBe(true);
});

const asked = ['grid', '--place', 'isles-of-scilly', '--option', 'higher-uplift'];

test.each<[readonly string[], string]>([
  [['grid', '--place', 'isles-of-scilly'], '--option ID is needed, once or more'],
  [[...asked, '--limit', 'providers.exit-rat at most 5%'], 'Did you mean providers.exit-rate'],
  [[...asked, '--better', 'mix.isf=more'], '--better must be a figure with higher or lower'],
  [
    [...asked, '--better', 'mix.ifs=higher'],
    '--better: there is no indicator or rate "mix.ifs". Did you mean mix.isf',
  ],
  [
    [...asked, '--rule', 'exit-rule=cash-and-owners'],
    'that is the usual rule already. The others are cash-alone',
  ],
  [[...asked, '--rule', 'exit-rules=cash-alone'], 'Did you mean exit-rule?'],
  [[...asked, '--rule', 'exit-rule=cash'], '--rule exit-rule=cash: there is no rule "cash" for exit-rule.'],
  [[...asked, '--indicator', 'care.need.mt'], 'Did you mean care.need.met'],
  [[...asked, '--replicates', '0'], '--replicates must be a whole number from 1 to 10,000'],
  [[...asked, '--replicates', '1000000'], '--replicates must be a whole number from 1 to 10,000'],
  [
    ['bridge', '--place', 'isles-of-scilly'],
    '--from OPTION@FUTURE is needed, such as business-as-usual@central',
  ],
  [
    ['bridge', '--place', 'x', '--from', 'a@b', '--to', 'a'],
    '--to must be an option and a future with "@" between them',
  ],
  [['uncertainty', '--place', 'isles-of-scilly'], '--option ID is needed'],
  [
    ['uncertainty', '--place', 'x', '--option', 'y', '--rules', 'some'],
    '--rules must be none or single or every',
  ],
])('%s is refused before anything is run', async (args, said) => {
  const { code, err } = await answerOf(...args);
  expect({ code, err: err.replaceAll(/\s+/g, ' ') }).toEqual({ code: 2, err: expect.stringContaining(said) });
});
