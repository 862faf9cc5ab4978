import { describe, expect, it } from 'vitest';
import type { SimulationResult } from '../../../../renderer/api/types.ts';
import { closureRows, closureSentence } from '../../../../renderer/features/standing/closures.ts';
import { survivals, survivalSentence } from '../../../../renderer/features/standing/survival.ts';
import { areasOf, areasSentence } from '../../../../renderer/features/localities/areas.ts';
import { fairnessRows, fairnessSentence } from '../../../../renderer/features/fairness/rows.ts';
import { MEASURE_IDS } from '../../../../core/model/recording/measures.ts';
import { fakeResult } from '../../fake-result.ts';

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'one', 'two'],
  future: 'central',
  months: 180,
  replicates: 20,
  seed: 1,
  save: false,
};
const result = fakeResult(REQUEST);

/** The result with an indicator set to the same figure in every month of every option. */
function withMonths(base: SimulationResult, figures: Readonly<Record<string, number>>): SimulationResult {
  const months = base.months.length;
  return {
    ...base,
    scenarios: base.scenarios.map((scenario) => {
      const mean = scenario.bands.mean.slice();
      for (const [row, id] of base.indicators.entries()) {
        const figure = figures[id];
        if (figure !== undefined) mean.fill(figure, row * months, (row + 1) * months);
      }
      return { ...scenario, bands: { ...scenario.bands, mean } };
    }),
  };
}

function changeOfNeed(replicates: number): string {
  return areasSentence(
    areasOf(fakeResult({ ...REQUEST, replicates }), 'one', 'need.met'),
    'need.met',
    String,
  );
}

function fallsOn(replicates: number): string {
  return fairnessSentence(fairnessRows(result, 'payments', 'group'), 'payments', replicates);
}

describe('how providers last', () => {
  it('never rises, and stays between none and all, over fifteen years', () => {
    const lines = survivals(result);
    expect(lines).toHaveLength(3);
    const rises = lines.flatMap(({ values }) =>
      [...values].filter((left, at) => at > 0 && left > (values[at - 1] ?? 1)),
    );
    expect(rises).toEqual([]);
    expect(lines.flatMap(({ values }) => [...values].filter((left) => left < 0 || left > 1))).toEqual([]);
  });

  it('is the chance of staying, month after month', () => {
    const figures = {
      'providers.standing': 9,
      'providers.closed.insolvent': 0.5,
      'providers.closed.voluntary': 0.25,
      'providers.closed.other': 0.25,
    };
    const [first] = survivals(withMonths(result, figures));
    expect(first?.values[0]).toBeCloseTo(0.9, 12);
    expect(first?.values[11]).toBeCloseTo(0.9 ** 12, 12);
  });

  it('has an interval at its end that one run has not', () => {
    const [first] = survivals(result);
    expect(first?.end?.low).toBeLessThanOrEqual(first?.values.at(-1) ?? 0);
    expect(survivals(fakeResult({ ...REQUEST, replicates: 1 })).map(({ end }) => end)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is no certainty where nobody closed, and is said to be an estimate where somebody did', () => {
    const closing = { 'providers.standing': 9, 'providers.closed.insolvent': 0.009 };
    const quiet = { 'providers.closed.voluntary': 0, 'providers.closed.other': 0 };
    const about = { span: '15 years', baseline: 'business as usual', replicates: 20 };
    const [still] = survivals(withMonths(result, { ...closing, ...quiet, 'providers.closed.insolvent': 0 }));
    const [some] = survivals(withMonths(result, { ...closing, ...quiet }));
    expect(still?.end).toBeNull();
    expect(survivalSentence([still!, some!], about)).toMatch(
      /^Estimated from monthly averages, a provider at the start is still open after 15 years with a chance of 83\.5% \(95% interval .*\) under the option; no provider closes in any of the 20 runs under business as usual in 15 years\.$/,
    );
  });

  it('is left out of a result made before closures had causes', () => {
    const indicators = result.indicators.map((id) => (id === 'providers.closed.other' ? 'care.waiting' : id));
    expect(survivals({ ...result, indicators })).toEqual([]);
  });

  it('leaves out a cause that comes under no option', () => {
    const scenarios = result.scenarios.map((scenario) => ({
      ...scenario,
      headlines: scenario.headlines.map((headline) =>
        headline.indicator === 'providers.merged' ? { ...headline, mean: 0 } : headline,
      ),
    }));
    const ids = closureRows({ ...result, scenarios }).map(({ id }) => id);
    expect(ids).not.toContain('providers.merged');
    expect(ids).toContain('providers.closed.insolvent');
  });

  it('are told in one sentence, as finely under the option as under business as usual, and as an average only of several runs', () => {
    const [row] = closureRows(result);
    const level = {
      p5: 0,
      p50: 0,
      p95: 9,
      standardError: 0.1,
      indicator: 'providers.closed.insolvent',
    } as const;
    const rows = [
      {
        id: 'providers.closed.insolvent',
        label: 'Providers closed for want of cash',
        levels: [2.2, 3].map((mean) => ({ ...level, mean })),
        changes: row?.changes ?? [],
      },
    ] as const;
    expect(closureSentence(rows, '5 years', 'business as usual', 20)).toBe(
      'Over 5 years 2.2 providers close on average under business as usual and 3.0 under the option, most often for want of cash.',
    );
    const oneRun = rows.map((each) => ({ ...each, levels: [2, 3].map((mean) => ({ ...level, mean })) }));
    expect(closureSentence(oneRun, '5 years', 'business as usual', 1)).toBe(
      'Over 5 years 2 providers close under business as usual and 3 under the option, most often for want of cash.',
    );
  });
});

describe('localities', () => {
  it('stand in their order under any option, with a difference under all but the first', () => {
    const areas = areasOf(result, 'two', 'need.met');
    expect(areas.map(({ id }) => id)).toEqual(['locality-1', 'locality-2', 'locality-3']);
    expect(areas.every(({ change }) => change !== null)).toBe(true);
    expect(areasOf(result, 'business-as-usual', 'need.met').every(({ change }) => change === null)).toBe(
      true,
    );
  });

  it('are told from the lowest to the highest and by where the change is beyond luck', () => {
    const sentence = areasSentence(areasOf(result, 'one', 'need.met'), 'need.met', (value) =>
      value.toFixed(0),
    );
    expect(sentence).toMatch(
      /^Need met: from \d+ in locality 1 to \d+ in locality 3\. It changes beyond luck in/,
    );
    expect(areasOf({ ...result, categories: [] }, 'one', 'need.met')).toEqual([]);
  });
});

describe('what is said of localities', () => {
  it('is that too few replicates cannot tell, and not that nothing changes', () => {
    expect(changeOfNeed(5)).toMatch(/There are too few replicates to tell whether it changes\.$/);
    expect(changeOfNeed(1)).toMatch(/There are too few replicates to tell whether it changes\.$/);
    expect(changeOfNeed(20)).toContain('beyond luck');
  });

  it('leaves out a locality nobody lives in, whose shares would be shares of nothing', () => {
    const second = result.categories.findIndex(({ id }) => id === 'locality-2');
    const scenarios = result.scenarios.map((each) => {
      const mean = each.breakdown.mean.slice();
      mean[second * MEASURE_IDS.length + MEASURE_IDS.indexOf('person-months')] = 0;
      return { ...each, breakdown: { ...each.breakdown, mean } };
    });
    const areas = areasOf({ ...result, scenarios }, 'one', 'need.met');
    expect(areas.map(({ id }) => id)).toEqual(['locality-1', 'locality-3']);
  });
});

describe('on whom it falls', () => {
  it('is told from luck by six replicates and not by fewer', () => {
    expect(fallsOn(1)).toBe('One run shows no spread, so nothing can be told from luck.');
    expect(fallsOn(5)).toBe('With fewer than six replicates nothing can be told from luck.');
    expect(fallsOn(6)).toMatch(/^Beyond luck for \d of \d kinds of people; most for /);
  });

  it('begins with everyone, then goes by the size of the change', () => {
    const rows = fairnessRows(result, 'payments', 'means');
    expect(rows[0]?.label).toBe('Everyone');
    const sizes = rows.slice(1).map(({ changes }) => Math.abs(changes[0]?.mean ?? 0));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(rows.every(({ changes }) => changes.length === 2)).toBe(true);
  });
});
