import { act, cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DivergingBars } from '../../../renderer/charts/diverging-bars.tsx';
import { endsOf } from '../../../renderer/charts/ends.ts';
import { heatClasses } from '../../../renderer/charts/heat.ts';
import { HeatTable } from '../../../renderer/charts/heat-table.tsx';
import { IntervalRows } from '../../../renderer/charts/interval-rows.tsx';
import { RoleLegend, rangesOf } from '../../../renderer/charts/legend.tsx';
import { hasBand, LOOKS, markOf } from '../../../renderer/charts/looks.ts';
import { PAPER_WIDTH } from '../../../renderer/charts/paper-width.ts';
import { linesOfName } from '../../../renderer/charts/plot.tsx';
import { pointsOf } from '../../../renderer/charts/points.ts';
import { roleOf } from '../../../renderer/charts/series.ts';
import type { Line } from '../../../renderer/charts/series.ts';
import { StepChart } from '../../../renderer/charts/step-chart.tsx';
import { Tiles } from '../../../renderer/charts/tiles.tsx';
import { BrokenBridge, Waterfall } from '../../../renderer/charts/waterfall.tsx';

const MANY = 1_000;
/** A screen shows no more of a series. */
const MOST = 200;
const values = Float64Array.from({ length: MANY }, (_, at) => at / MANY);
const months = Array.from(
  { length: MANY },
  (_, at) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`;
const plain = (value: number): string => String(value);

function lineOf(role: Line['role']): Line {
  return { role, name: role, band: { mean: values, low: values, high: values, runs: 20 } };
}

function draw(end: number): void {
  render(
    <Waterfall
      label="bridge"
      start={{ label: 'before', value: 100 }}
      steps={[
        { id: 'a', label: 'a', change: -30 },
        { id: 'b', label: 'b', change: 5.25 },
      ]}
      end={{ label: 'after', value: end }}
      format={plain}
      formatTick={plain}
      formatChange={plain}
    />,
  );
}

const widthOf = (): string | null => screen.getByRole('img').getAttribute('width');

afterEach(cleanup);

it('a picture is drawn for the width of paper while the page is printed, and for its room again afterwards', () => {
  draw(75.25);
  const before = widthOf();
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(widthOf()).toBe(String(PAPER_WIDTH));
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(widthOf()).toBe(before);
  expect(before).not.toBe(String(PAPER_WIDTH));
});

describe('a series of more months than a screen shows', () => {
  it('has at most 200 points in a band chart, the last month among them', () => {
    const points = pointsOf(months, [lineOf('baseline')]);
    expect(points).toHaveLength(MOST);
    expect(points.at(-1)?.month).toBe(months.at(-1));
  });

  it('has at most 200 steps in a step chart', () => {
    render(
      <StepChart
        label="steps"
        months={months}
        lines={[{ role: 'baseline', name: 'a', values }]}
        format={plain}
      />,
    );
    const path = screen.getByRole('img', { name: 'steps' }).querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/[MV]|M/g)?.length).toBe(MOST);
  });
});

describe('six options side by side', () => {
  const six = Array.from({ length: 6 }, (_, at) => lineOf(roleOf(at)));

  it('differ from each other in dash as well as in colour', () => {
    const looks = six.map(({ role }) => LOOKS[role]);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(6);
    expect(new Set(looks.map(({ stroke }) => stroke)).size).toBe(6);
  });

  it('bear a number each, which two do not need', () => {
    expect(six.map((_, at) => markOf(six, at))).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(markOf(six.slice(0, 2), 1)).toBeNull();
    expect(markOf([...six.slice(0, 2), lineOf('plan')], 2)).toBeNull();
  });

  it('draw the bands of business as usual and of the chosen option alone', () => {
    expect(six.map(hasBand)).toEqual([true, true, false, false, false, false]);
  });

  it.each([
    ['at one height', [5, 5, 5, 5, 5, 5]],
    ['all at the bottom', [0, 0, 0, 0, 0, 0]],
    ['all at the top', [10, 10, 10, 10, 10, 10]],
    ['apart', [0, 2, 4, 6, 8, 10]],
  ])('keep their numbers apart and within the chart where they end %s', (_, ends) => {
    const places = endsOf(ends, { low: 0, high: 10, step: 2, ticks: [0, 10] }, 200);
    const sorted = places.toSorted((one, other) => one - other);
    const gaps = sorted.slice(1).map((place, at) => place - (sorted[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(13);
    expect(sorted[0]).toBeGreaterThanOrEqual(0);
    expect(sorted.at(-1)).toBeLessThanOrEqual(200);
  });
});

describe('a waterfall', () => {
  it('is drawn where its steps lead from the one whole to the other', () => {
    draw(75.25);
    expect(screen.getByRole('img', { name: 'bridge' }).querySelectorAll('rect')).toHaveLength(4);
  });

  it.each([
    ['a share that stays', 0.97, 0.97],
    ['a share that rises to the whole', 0.9, 1],
    ['a share that starts at nothing', 0, 0.1],
  ])('of %s marks nothing below nothing and nothing above the whole', (_, from, to) => {
    const { container } = render(
      <Waterfall
        label="bridge"
        start={{ label: '', value: from }}
        steps={[{ id: 'a', label: '', change: to - from }]}
        end={{ label: '', value: to }}
        most={1}
        format={() => ''}
        formatTick={percent}
        formatChange={() => ''}
      />,
    );
    const ticks = [...container.querySelectorAll('text')]
      .map((text) => text.textContent)
      .filter((text) => text.endsWith('%'));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.filter((tick) => Number.parseFloat(tick) < 0 || Number.parseFloat(tick) > 100)).toEqual([]);
  });

  it('is refused where they do not', () => {
    expect(() => draw(75.26)).toThrow(BrokenBridge);
  });
});

describe('every picture', () => {
  it('is one drawing with its sentence, and stands without figures too', () => {
    render(
      <>
        <IntervalRows label="rows" rows={[]} format={plain} />
        <DivergingBars label="bars" rows={[]} base={0} format={plain} />
        <StepChart label="no steps" months={[]} lines={[]} format={plain} />
        <Tiles label="tiles" tiles={[]} kind="size" />
      </>,
    );
    const names = screen.getAllByRole('img').map((picture) => picture.getAttribute('aria-label'));
    expect(names).toEqual(['rows', 'bars', 'no steps', 'tiles']);
    const written = screen.getAllByRole('img').map(({ outerHTML }) => outerHTML);
    expect(written.filter((text) => /NaN|Infinity/.test(text))).toEqual([]);
  });

  it('draws very large figures and very long names within its room', () => {
    const label = 'A very long name '.repeat(20);
    render(
      <IntervalRows
        label="huge"
        rows={[
          { id: 'a', label, points: [{ role: 'decision', name: 'a', mean: 1e15, low: -1e15, high: 3e15 }] },
        ]}
        format={plain}
        reference={0}
      />,
    );
    const picture = screen.getByRole('img', { name: 'huge' });
    expect(picture.outerHTML).not.toMatch(/NaN|Infinity/);
    expect(picture.textContent).toContain(label.trim());
    const ends = [...picture.querySelectorAll('line, circle')].flatMap((shape) =>
      ['x1', 'x2', 'cx'].flatMap((name) => shape.getAttribute(name) ?? []),
    );
    expect(ends.map(Number).filter((x) => x < 0 || x > 480)).toEqual([]);
  });
});

describe('a name over a row', () => {
  const START = 'Share of council-supported people who hold a direct payment';

  it('is whole however narrow the picture, so that two that begin alike are told apart, and no line is too long', () => {
    const names = [`${START} and employ`, `${START} and do not`];
    const lines = names.map((text) =>
      linesOfName({ room: 270, text, mark: ' †', figure: '−1.2 percentage points' }),
    );
    expect(lines.map((each) => each.join(' '))).toEqual(
      names.map((name) => `${name} †: −1.2 percentage points`),
    );
    expect(Math.max(...lines.flat().map(({ length }) => length * 8.2))).toBeLessThanOrEqual(270);
  });

  it('pushes what is under it down by each of its lines', () => {
    const points = [{ role: 'decision', name: 'a', mean: 1, low: 0, high: 2 }] as const;
    const { container } = render(
      <IntervalRows
        label="rows"
        rows={[
          { id: 'a', label: `${START} and employ somebody`, points },
          { id: 'b', label: 'Short', points },
        ]}
        format={plain}
      />,
    );
    const [long, short] = [...container.querySelectorAll('circle')].map((dot) =>
      Number(dot.getAttribute('cy')),
    );
    const named = [...container.querySelectorAll('text')].find((text) => text.textContent === 'Short');
    expect(long!).toBeGreaterThan(36);
    expect(Number(named!.getAttribute('y'))).toBeGreaterThan(long!);
    expect(short!).toBeGreaterThan(Number(named!.getAttribute('y')));
  });
});

const textOf = (picture: ReactElement): string => render(picture).container.querySelector('svg')!.textContent;

describe('a name longer than its picture is wide', () => {
  const NAMES = [
    'Part of the people with a direct payment who employ an assistant of their own',
    'Part of the people with a direct payment who employ nobody at all, ever',
  ];

  it('is whole in a chart of causes either way', () => {
    const rows = NAMES.map((label, at) => ({ id: label, label, low: -1 - at, high: 1, mark: ' †' }));
    const text = textOf(<DivergingBars label="causes" rows={rows} base={0} format={plain} />);
    for (const name of NAMES) expect(text).toContain(`${name} †`);
  });

  it('is whole in a bridge, with its figure', () => {
    const text = textOf(
      <Waterfall
        label="bridge"
        start={{ label: 'Net spend under business as usual', value: 1 }}
        steps={NAMES.map((label) => ({ id: label, label, change: 1 }))}
        end={{ label: 'After', value: 3 }}
        format={plain}
        formatTick={plain}
        formatChange={(value) => `+${value}`}
      />,
    );
    for (const name of NAMES) expect(text).toContain(`${name}: +1`);
  });
});

describe('depths of colour', () => {
  it('go from the smallest to the largest, and for changes from nothing either way', () => {
    const size = heatClasses([1, 2, null, 3], 'size');
    expect([1, 2, 3].map(size)).toEqual([1, 3, 5]);
    const change = heatClasses([-4, 1, 2], 'change');
    expect([-4, 0, 2].map(change)).toEqual([5, 1, 3]);
  });

  it('are one where all is alike, and never stand without their number', () => {
    expect(heatClasses([7, 7], 'size')(7)).toBe(1);
    render(
      <HeatTable
        caption="heat"
        corner="Who"
        columns={[{ id: 'a', label: 'A' }]}
        rows={[{ id: 'r', label: 'R', cells: [{ value: 3, text: '3 hours' }] }]}
        kind="size"
      />,
    );
    expect(screen.getByText('3 hours').getAttribute('data-class')).toBe('1');
  });
});

describe('a cell of a coloured table', () => {
  it('sets the interval behind its figure on a line of its own, with no sign parted from its pound', () => {
    render(
      <HeatTable
        caption="heat"
        corner="Who"
        columns={[{ id: 'a', label: 'A' }]}
        rows={[{ id: 'r', label: 'R', cells: [{ value: 3, text: '+£2m (−£1m to +£5m)' }] }]}
        kind="change"
      />,
    );
    const cell = screen.getByRole('cell');
    expect(cell.textContent).toBe('+\u2060£2m (−\u2060£1m to +\u2060£5m)');
    expect(cell.querySelector('small')?.textContent).toBe('(−\u2060£1m to +\u2060£5m)');
  });
});

describe('the legend of averages', () => {
  const roles = [{ role: 'baseline', name: 'Business as usual' }] as const;

  it('says what the lines about them are', () => {
    render(<RoleLegend roles={roles} ranges={rangesOf({ replicates: 20 })} />);
    expect(screen.getByText('Line: 95% interval of the average')).toBeTruthy();
  });

  it('says nothing of lines where there was one run, which has none', () => {
    render(<RoleLegend roles={roles} ranges={rangesOf({ replicates: 1 })} />);
    expect(screen.queryByText(/interval/)).toBeNull();
  });
});
