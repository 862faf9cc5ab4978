import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { exponentOf } from '../../tools/bench/exponent.ts';
import { pairedRatio, spreadOf } from '../../tools/bench/measure.ts';
import { BEGIN, END, rowText, writtenInto } from '../../tools/bench/page.ts';
import type { Measured } from '../../tools/bench/page.ts';
import { readArguments } from '../../tools/bench/read-arguments.ts';
import { row } from '../../tools/bench/row.ts';
import { rowsOf as rowsOfWeek } from '../../tools/bench/sections/week.ts';
import { rowsOf } from '../../tools/bench/sections/window.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAMES = ['rate', 'growth', 'memory'];

function measured(name: string, figure: string, what = 'people'): Measured {
  const rows = [row(what, { figure, range: '0.90 to 1.10', scale: '9 ms against 1 ms', aim: '1.1 at most' })];
  return { name, title: `how ${name} is`, circumstances: 'A machine; Node v24.1.0, engine 9.', rows };
}

describe('the exponent of growth', () => {
  test.each([
    [10, 10, 1],
    [100, 10, 2],
    [1, 10, 0],
    [3, 9, 0.5],
    [1 / 9, 1 / 3, 2],
  ])('of a cost times %d at a size times %d is %d', (cost, size, exponent) => {
    expect(exponentOf(cost, size)).toBeCloseTo(exponent, 12);
  });

  test.each([
    [2, 1],
    [0, 10],
    [Number.NaN, 10],
    [2, -1],
  ])('is not told from a cost times %d at a size times %d', (cost, size) => {
    expect(() => exponentOf(cost, size)).toThrow(RangeError);
  });
});

describe('repeated pairs', () => {
  test('come to their median, lowest and highest', () => {
    expect(spreadOf([5, 1, 9])).toEqual({ middle: 5, lowest: 1, highest: 9 });
    expect(spreadOf([4, 1, 9, 2])).toEqual({ middle: 3, lowest: 1, highest: 9 });
    expect(() => spreadOf([])).toThrow('Nothing was measured.');
  });

  test('are timed in turn after a warm-up of both, each first as often as the other', async () => {
    let now = 0;
    const order: string[] = [];
    const working = (name: string, takes: number) => () => {
      order.push(name);
      now += takes;
    };
    const found = await pairedRatio(working('w', 30), working('b', 10), { pairs: 4, clock: () => now });
    expect(order.join('')).toBe('wbwbbwwbbw');
    expect(found).toEqual({
      ratio: { middle: 3, lowest: 3, highest: 3 },
      pairs: 4,
      workMs: { middle: 30, lowest: 30, highest: 30 },
      baselineMs: { middle: 10, lowest: 10, highest: 10 },
    });
  });
});

describe('what is asked of the benchmark', () => {
  test('is every section unless some are named, in the order they stand in', () => {
    expect(readArguments([], NAMES).sections).toEqual(NAMES);
    expect(readArguments(['memory', 'rate', 'memory'], NAMES).sections).toEqual(['rate', 'memory']);
  });

  test('is refused in a sentence where there is no such section', () => {
    expect(() => readArguments(['rate', 'speed', 'size'], NAMES)).toThrow(
      'The benchmark has no section "speed" and "size". Its sections are rate, growth, memory.',
    );
    const { status, stderr } = spawnSync(process.execPath, ['tools/bench.ts', 'speed'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toMatch(
      /^The benchmark has no section "speed"\. Its sections are rate, steps, growth, .*\.$/m,
    );
  });

  test.each(['0', '1', '2.5', 'many', ''])('is refused with %j replicates', (replicates) => {
    expect(() => readArguments(['--replicates', replicates], NAMES)).toThrow(
      `--replicates needs a whole number from 2 on, but found "${replicates}".`,
    );
  });

  test('may be a comparison of as many replicates as is said', () => {
    expect(readArguments(['growth', '--replicates', '1000', '--write'], NAMES)).toMatchObject({
      replicates: 1_000,
      write: true,
      sections: ['growth'],
    });
  });

  test('may be a list, which measures nothing', () => {
    const listed = execFileSync(process.execPath, ['tools/bench.ts', '--list'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const names = listed
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['rate', 'steps', 'growth', 'threads', 'memory', 'lite']));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a row of the terminal', () => {
  test('has its figure first and what it rests on below', () => {
    expect(rowText(row('people', { figure: '1.02', range: '0.9 to 1.1', scale: '9 ms', aim: '1.1' }))).toBe(
      '      1.02  people\n            (0.9 to 1.1; 9 ms; aim 1.1)',
    );
    expect(rowText(row('people', { figure: '1.02' }))).toBe('      1.02  people');
  });
});

test('what was measured of the window becomes ratios to one path, with its times beside them', () => {
  const out = [
    'Node v24.1.0, a machine. A place, 60 months.',
    '500 ms  from the address to a screen that can be used',
    '200 ms  one path of the option alone (median of 9; 190 to 220)',
    '80 ms  from a lever moved to the first months of its path drawn, median of 20; 95% within 95 ms',
    '300 ms  from a lever moved to its path drawn, median of 20; 95% within 340 ms',
    '1.25  the 95th percentile over one path alone',
  ].join('\n');
  expect(rowsOf(`${out}\n`)).toEqual([
    row('from the address to a screen that can be used', {
      figure: '2.50',
      scale: '500 ms',
      aim: '1,500 ms',
    }),
    row('one path of the option alone (median of 9; 190 to 220)', { figure: '1.00', scale: '200 ms' }),
    row('from a lever moved to the first months of its path drawn, median of 20; 95% within 95 ms', {
      figure: '0.40',
      scale: '80 ms',
      aim: '100 ms for 95%',
    }),
    row('from a lever moved to its path drawn, median of 20; 95% within 340 ms', {
      figure: '1.50',
      scale: '300 ms',
      aim: '100 ms for 95%',
    }),
    row('the 95th percentile over one path alone', { figure: '1.25' }),
  ]);
});

test('what a week leaves held is told as the last day over the second, and not at all where the system does not say', () => {
  const mebibytes = [5, 10, 20, 30, 11];
  const held = mebibytes.map((each) => ({ heap: each * 2 ** 20, process: 2 ** 20, helpers: null }));
  const [heap, own, helpers] = rowsOfWeek(held);
  expect(heap).toMatchObject({ figure: '1.10', scale: '5, 10, 20, 30, 11 MiB, day by day' });
  expect(own?.figure).toBe('1.00');
  expect(helpers?.figure).toBe('not here');
});

describe('a page that the benchmark writes into', () => {
  const empty = `# Page\n\nProse before.\n\n${BEGIN}\n\n${END}\n\nProse after.\n`;

  test('has a table for each section, between the markers and in the order of the sections', () => {
    const page = writtenInto(empty, [measured('memory', '2.00'), measured('rate', '1.00')], NAMES);
    expect(page).toBe(
      [
        '# Page\n\nProse before.\n',
        `${BEGIN}\n`,
        '### rate: how rate is\n\nA machine; Node v24.1.0, engine 9.\n',
        '| what | figure | lowest to highest | scale, on this machine | aim |',
        '| --- | --- | --- | --- | --- |',
        '| people | 1.00 | 0.90 to 1.10 | 9 ms against 1 ms | 1.1 at most |\n',
        '### memory: how memory is\n\nA machine; Node v24.1.0, engine 9.\n',
        '| what | figure | lowest to highest | scale, on this machine | aim |',
        '| --- | --- | --- | --- | --- |',
        '| people | 2.00 | 0.90 to 1.10 | 9 ms against 1 ms | 1.1 at most |\n',
        `${END}\n\nProse after.\n`,
      ].join('\n'),
    );
  });

  test('keeps the sections that were not measured again, also once it has been made tidy', async () => {
    const before = writtenInto(empty, [measured('rate', '1.00'), measured('growth', '1.50')], NAMES);
    const tidy = await format(before, { parser: 'markdown' });
    const after = await format(writtenInto(tidy, [measured('growth', '1.25')], NAMES), {
      parser: 'markdown',
    });
    expect(after).toContain('1.00');
    expect(after).toContain('1.25');
    expect(after).not.toContain('1.50');
    expect(after.replace('1.25', '1.50')).toBe(tidy);
    expect(writtenInto(after, [], NAMES).replaceAll(/\s+/g, '')).toBe(after.replaceAll(/\s+/g, ''));
  });

  test('keeps what a table would take for its own marks inside a cell', () => {
    const page = writtenInto(empty, [measured('rate', '1.00', 'a | b\nand c')], NAMES);
    expect(page).toContain('| a \\| b and c | 1.00 |');
  });

  test.each([
    ['where it begins', `${END}\n`, `The page has no line "${BEGIN}", so nothing was written.`],
    ['where it ends', `${BEGIN}\n`, `The page has no line "${END}", so nothing was written.`],
    [
      'a single beginning',
      `${BEGIN}\n${BEGIN}\n${END}\n`,
      `The page has "${BEGIN}" twice, so nothing was written.`,
    ],
    ['its beginning before its end', `${END}\n${BEGIN}\n`, `The page has "${END}" before "${BEGIN}".`],
  ])('is refused without %s', (_, page, why) => {
    expect(() => writtenInto(page, [measured('rate', '1.00')], NAMES)).toThrow(why);
  });

  test('is docs/performance.md, which has a place for it', () => {
    const page = readFileSync(`${ROOT}docs/performance.md`, 'utf8');
    expect(writtenInto(page, [measured('rate', '1.00')], NAMES)).toContain('### rate: how rate is');
  });
});
