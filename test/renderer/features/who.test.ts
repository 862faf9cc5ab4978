import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../core/model/recording/category.ts';
import { MEASURE_IDS, MEASURES, RUNS_MEASURES } from '../../../core/model/recording/measures.ts';
import type { MeasureId } from '../../../core/model/recording/measures.ts';
import { FORTUNE_MONTHS } from '../../../core/run/fortunes.ts';
import { WINNER_FIGURES } from '../../../core/run/winners.ts';
import { WEEKS_PER_MONTH } from '../../../core/time/weeks.ts';
import type { SimulationResult } from '../../../renderer/api/types.ts';
import type { Marks } from '../../../renderer/leanings/use-marks.ts';
import type { Spread } from '../../../renderer/telling/cells.ts';
import {
  COMPARED_MONTHS,
  scarceKinds,
  widestSide,
  winnerRows,
  winnersFile,
} from '../../../renderer/telling/fortunes.ts';
import { breakdownFile, changesIn, levelTable } from '../../../renderer/features/who/levels-and-changes.ts';
import { shareRange, winnerSentences } from '../../../renderer/telling/winners.ts';
import { csvOf } from '../../../renderer/files/table-file.ts';
import { fakeResult } from '../fake-result.ts';

const CATEGORIES = categoriesOf(3);
/** Nothing leans on assumptions. */
const UNMARKED: Marks = { ofLevel: () => '', ofDifference: () => '' };
const OLDER = CATEGORIES.findIndex(({ dimension }) => dimension === 'group');
const SELF_FUNDERS = CATEGORIES.findIndex(
  ({ dimension, id }) => dimension === 'deployment' && id === 'self-funder',
);

type Cell = {
  readonly mean: number;
  readonly standardError?: number;
  readonly p5: number;
  readonly p95: number;
};

function empty(figures: number): Spread {
  const column = () => new Float64Array(CATEGORIES.length * figures);
  return { mean: column(), standardError: column(), p5: column(), p50: column(), p95: column() };
}

function put(spread: Spread, at: number, { mean, standardError = 0, p5, p95 }: Cell): void {
  spread.mean[at] = mean;
  spread.standardError[at] = standardError;
  spread.p5[at] = p5;
  spread.p95[at] = p95;
}

const exactly = (value: number): Cell => ({ mean: value, p5: value, p95: value });

/** A comparison in which nobody is there and nothing is, until a test puts it in. */
function comparison(replicates = 20): {
  result: SimulationResult;
  difference: SimulationResult['differences'][number];
  winner: (category: number, figure: (typeof WINNER_FIGURES)[number], cell: Cell) => void;
  measure: (category: number, id: MeasureId, before: number, after: number, change: Cell) => void;
} {
  const whole = fakeResult({
    place: 'hartlepool',
    options: ['business-as-usual', 'dp'],
    future: 'central',
    months: 24,
    replicates,
    seed: 7,
    save: false,
  });
  const [before, after, change] = [0, 1, 2].map(() => empty(MEASURE_IDS.length)) as [Spread, Spread, Spread];
  for (const spread of [before, after]) {
    for (const runs of RUNS_MEASURES) {
      const at = MEASURE_IDS.indexOf(runs);
      for (const category of CATEGORIES.keys()) put(spread, category * MEASURE_IDS.length + at, exactly(1));
    }
  }
  const winners = empty(WINNER_FIGURES.length);
  const differences = whole.differences.map((each) => ({ ...each, breakdown: change, winners }));
  const scenarios = whole.scenarios.map((each, at) => ({ ...each, breakdown: at === 0 ? before : after }));
  const [difference] = differences;
  if (difference === undefined) throw new Error('No difference.');
  return {
    result: { ...whole, scenarios, differences },
    difference,
    winner: (category, figure, cell) =>
      put(winners, category * WINNER_FIGURES.length + WINNER_FIGURES.indexOf(figure), cell),
    measure: (category, id, from, to, cell) => {
      const at = category * MEASURE_IDS.length + MEASURE_IDS.indexOf(id);
      put(before, at, exactly(from));
      put(after, at, exactly(to));
      put(change, at, cell);
    },
  };
}

describe('who gains and who loses', () => {
  const thresholds = { hours: 0.1, payment: 5 };

  function told(replicates = 20) {
    const { result, difference, winner } = comparison(replicates);
    winner(0, 'people', exactly(900));
    winner(0, 'hours.less', { mean: 0.021, p5: 0.012, p95: 0.034 });
    winner(0, 'hours.more', { mean: 0.002, p5: 0, p95: 0.005 });
    winner(0, 'hours.change', { mean: -0.05, standardError: 0.01, p5: -0.1, p95: 0.02 });
    winner(0, 'payments.change', { mean: 0.4, standardError: 0.2, p5: 0.2, p95: 1.1 });
    const [everyone] = winnerRows(result, difference);
    if (everyone === undefined) throw new Error('Nobody.');
    return winnerSentences({ everyone, against: 'business as usual', thresholds, replicates });
  }

  it('is told for how many, with the range of nine runs in ten', () => {
    const [care, , payments] = told();
    expect(care?.text).toBe(
      '1.2% to 3.4% of people get over a tenth less of the care they need than under business as usual; up to 0.5% of people get over a tenth more.',
    );
    expect(payments?.text).toBe(
      'Nobody pays over £5 a week more than under business as usual; nobody pays over £5 a week less.',
    );
  });

  it('is told on average, with whether it could be luck', () => {
    const [, care, , payments] = told();
    expect(care).toEqual({
      text: 'On average a person gets 3.0 minutes of care a week less than under business as usual (95% interval: −4.3 min to −1.7 min; nine runs in ten: −6.0 min to +1.2 min).',
      verdict: 'beyond luck',
    });
    expect(payments).toEqual({
      text: 'On average a person pays £0.40 a week more than under business as usual (95% interval: −£0.02 to +£0.82; nine runs in ten: +£0.20 to +£1.10).',
      verdict: 'could be luck',
    });
  });

  it('gives no interval from nothing to nothing where every run is the same', () => {
    const { result, difference, winner } = comparison();
    winner(0, 'people', exactly(10));
    const [everyone] = winnerRows(result, difference);
    const same = winnerSentences({ everyone: everyone!, against: 'the other', thresholds, replicates: 20 });
    expect(same[1]).toEqual({
      text: 'On average a person gets as much as under the other (in every run).',
      verdict: 'same in every run',
    });
  });

  it('is not judged with too few replicates, and one run shows no spread', () => {
    expect(told(5)[1]?.verdict).toBe('too few replicates to tell');
    expect(told(1)[1]?.text).toContain('(one run, which shows no spread)');
  });

  it('counts more care as a gain and a higher payment as a loss', () => {
    const { result, difference, winner } = comparison();
    winner(0, 'people', exactly(10));
    winner(0, 'hours.more', exactly(0.3));
    winner(0, 'payments.more', exactly(0.2));
    const [row] = winnerRows(result, difference);
    expect(row?.fortunes.care.gaining.mean).toBe(0.3);
    expect(row?.fortunes.payments.losing.mean).toBe(0.2);
    expect(row?.fortunes.payments.gaining.mean).toBe(0);
  });

  it('leaves out kinds of people there is nobody of', () => {
    const { result, difference, winner } = comparison();
    winner(0, 'people', exactly(10));
    winner(OLDER, 'people', exactly(4));
    winner(OLDER, 'hours.unchanged', exactly(1));
    expect(winnerRows(result, difference).map(({ label }) => label)).toEqual(['Everyone', 'Older']);
    expect(scarceKinds(result, difference)).toEqual([]);
  });

  it('leaves out and names kinds of people that some run has nobody of, whose shares would not add up to one', () => {
    const { result, difference, winner } = comparison();
    winner(0, 'people', exactly(40));
    winner(OLDER, 'people', { mean: 28, p5: 12, p95: 50 });
    winner(OLDER, 'hours.less', exactly(0.1));
    winner(OLDER, 'hours.unchanged', exactly(0.85));
    expect(winnerRows(result, difference).map(({ label }) => label)).toEqual(['Everyone']);
    expect(scarceKinds(result, difference)).toEqual(['older']);
  });

  it('calls nobody only what happens in no run', () => {
    const { result, difference, winner } = comparison();
    winner(0, 'people', exactly(9000));
    winner(0, 'hours.less', { mean: 0.0002, p5: 0.0001, p95: 0.0004 });
    winner(0, 'hours.more', { mean: 0.0001, p5: 0, p95: 0 });
    const [everyone] = winnerRows(result, difference);
    const sentences = winnerSentences({
      everyone: everyone!,
      against: 'the other',
      thresholds,
      replicates: 20,
    });
    expect(sentences[0]?.text).toBe(
      'Under 0.1% of people get over a tenth less of the care they need than under the other; hardly anybody gets over a tenth more.',
    );
  });

  it('is drawn on one scale that holds the widest range', () => {
    const { result, difference, winner } = comparison();
    winner(0, 'people', exactly(10));
    winner(OLDER, 'people', exactly(4));
    winner(OLDER, 'hours.less', { mean: 0.1, p5: 0, p95: 0.4 });
    winner(OLDER, 'hours.unchanged', exactly(0.9));
    winner(0, 'hours.more', { mean: 0.2, p5: 0.1, p95: 0.3 });
    expect(widestSide(winnerRows(result, difference), 'care')).toBe(0.4);
  });

  it('names as many months as the engine weighs up', () => {
    expect(COMPARED_MONTHS).toBe(FORTUNE_MONTHS);
  });

  it('goes into a file with every kind of people and every figure', () => {
    const { result } = comparison();
    const lines = csvOf(winnersFile(result, (id) => id)).split('\r\n');
    const figures = lines.filter((line) => line.startsWith('dp,'));
    expect(figures).toHaveLength(CATEGORIES.length * WINNER_FIGURES.length);
  });
});

describe('small words', () => {
  it('a range of shares is told once where both ends are alike, and open where it starts at nothing', () => {
    expect(shareRange(exactly(0.02))).toBe('2.0%');
    expect(shareRange({ p5: 0.0001, p95: 0.02 })).toBe('up to 2.0%');
    expect(shareRange(exactly(0))).toBe('none');
    expect(shareRange({ p5: 0, p95: 0.0004 })).toBe('under 0.1%');
  });
});

describe('who gets what', () => {
  it('gives totals, and a week for each of the people they are about', () => {
    const { result, measure } = comparison();
    measure(OLDER, 'person-months', 240, 240, exactly(0));
    measure(OLDER, 'supported-months', 120, 120, exactly(0));
    measure(OLDER, 'payments', 10_400, 0, exactly(0));
    measure(OLDER, 'budget', 10_400, 0, exactly(0));
    const table = levelTable(result, result.scenarios[0]!.breakdown, 'group');
    const level = (id: MeasureId) => table.rows.find((row) => row.measure === id)?.levels[0];
    expect(table.who).toEqual(['Older']);
    expect(level('payments')?.each).toBeCloseTo(10_400 / (240 * WEEKS_PER_MONTH));
    expect(level('budget')?.each).toBeCloseTo(10_400 / (120 * WEEKS_PER_MONTH));
    expect(level('need.met')?.each).toBeNull();
  });

  it('does not call a share of council-supported people nought where there are none', () => {
    const { result, measure } = comparison();
    measure(SELF_FUNDERS, 'person-months', 50, 50, exactly(0));
    const { rows } = levelTable(result, result.scenarios[0]!.breakdown, 'deployment');
    expect(rows.find((row) => row.measure === 'genuine')?.levels).toEqual([null]);
    expect(rows.find((row) => row.measure === 'need.met')?.levels[0]).not.toBeNull();
  });

  it('takes as being about council-supported people what the engine divides by them', () => {
    const { result, measure } = comparison();
    measure(SELF_FUNDERS, 'person-months', 50, 50, exactly(0));
    const { rows } = levelTable(result, result.scenarios[0]!.breakdown, 'deployment');
    const overClients = rows.filter(({ measure: id }) => {
      const spec = MEASURES[id];
      return 'over' in spec && String(spec.over) === 'clientMonths';
    });
    expect(overClients.length).toBeGreaterThan(0);
    expect(overClients.filter(({ levels }) => levels[0] !== null)).toEqual([]);
  });

  it('averages a share over those runs alone that have anybody it could be of', () => {
    const { result, difference, measure } = comparison();
    measure(OLDER, 'person-months', 240, 240, exactly(0));
    measure(OLDER, 'supported-months', 120, 120, exactly(0));
    measure(OLDER, 'runs.needing', 0.75, 0.5, { mean: -0.25, p5: -1, p95: 0 });
    measure(OLDER, 'need.met', 0.66, 0.45, { mean: -0.21, p5: -0.9, p95: 0 });
    measure(OLDER, 'genuine', 0.2, 0.3, { mean: 0.1, p5: 0.05, p95: 0.2 });
    const { rows } = levelTable(result, result.scenarios[0]!.breakdown, 'group');
    expect(rows.find((row) => row.measure === 'need.met')?.levels[0]?.figure.mean).toBeCloseTo(0.88, 12);
    expect(rows.map((row) => row.measure)).toContain('runs.needing');
    const changes = changesIn(result, difference, 'group', 'size');
    expect(changes.rows.map((row) => row.measure)).toEqual(['genuine']);
    expect(changes.scarce).toBe(1);
    const line = csvOf(breakdownFile(result, 'group', String, UNMARKED))
      .split('\r\n')
      .find((one) => /^group,[^,]+,older,need\.met,/.test(one));
    expect(line).toMatch(/,share,,0\.88,,,,0\.9,,,,,,,$/);
  });

  it('puts what is beyond luck first and the largest change for what it starts from on top', () => {
    const { result, difference, measure } = comparison();
    measure(OLDER, 'vat', 1_000, 1_100, { mean: 100, p5: 50, p95: 150 });
    measure(OLDER, 'fees', 10, 20, { mean: 10, p5: 5, p95: 15 });
    measure(OLDER, 'waiting', 1, 6, { mean: 5, standardError: 3, p5: 1, p95: 9 });
    measure(OLDER, 'payments', 0, 7, { mean: 7, p5: 1, p95: 9 });
    const { rows } = changesIn(result, difference, 'group', 'size');
    expect(rows.map(({ measure: id }) => id)).toEqual(['payments', 'fees', 'vat', 'waiting']);
    expect(rows.at(-1)?.verdict).toBe('could be luck');
    expect(rows[0]?.relative).toBe(Number.POSITIVE_INFINITY);
    expect(changesIn(result, difference, 'group', 'measure').rows[0]?.measure).toBe('payments');
  });

  it('leaves out and counts what every run has the same', () => {
    const { result, difference, measure } = comparison();
    measure(OLDER, 'hours.needed', 800, 800, exactly(0));
    measure(OLDER, 'vat', 1_000, 1_100, { mean: 100, p5: 50, p95: 150 });
    const { rows, same } = changesIn(result, difference, 'group', 'size');
    expect(rows).toHaveLength(1);
    expect(same).toBe(1);
  });

  it('goes into a file with each option, the paired difference and what leans on assumptions', () => {
    const { result, measure } = comparison();
    measure(OLDER, 'vat', 1_000, 1_100, { mean: 100, p5: 50, p95: 150 });
    const marks = { ...UNMARKED, ofDifference: (id: string) => (id === 'people.vat' ? ' †' : '') };
    const lines = csvOf(breakdownFile(result, 'group', (id) => id, marks)).split('\r\n');
    const heading = lines.find((line) => line.startsWith('dimension,'));
    expect(heading).toContain('dp less business-as-usual: p95');
    expect(lines.find((line) => /^group,[^,]+,older,vat,/.test(line))).toMatch(
      /,pounds,difference,1000,1000,1000,0,1100,1100,1100,0,100,50,150,0$/,
    );
  });
});
