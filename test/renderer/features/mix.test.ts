import { describe, expect, it } from 'vitest';
import { CELLS } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { LeverChange, SimulationResult } from '../../../renderer/api/types.ts';
import {
  arrangementsDrawn,
  planLines,
  undrawnSentence,
} from '../../../renderer/features/mix/arrangements.ts';
import {
  fullWidth,
  gapFile,
  gapSentence,
  gapsOf,
  noPlanSentence,
} from '../../../renderer/features/mix/gap.ts';
import { planningOptions, takeUpFrom } from '../../../renderer/features/mix/planning.ts';
import { csvOf } from '../../../renderer/files/table-file.ts';
import { fakeResult } from '../fake-result.ts';

const BASE = 'business-as-usual';
const BOTH = new Set([BASE, 'isf']);
const NAMES: Readonly<Record<string, string>> = { [BASE]: 'Business as usual', isf: 'Service funds' };
const name = (id: string): string => NAMES[id] ?? id;

function madeResult(options: readonly string[] = [BASE, 'isf']): SimulationResult {
  const request = {
    place: 'hartlepool',
    future: 'central',
    months: 24,
    replicates: 20,
    seed: 1,
    save: false,
  };
  return fakeResult({ ...request, options: [...options] });
}

/** Nobody in an arrangement, achieved or wanted, under any option. */
function emptied(result: SimulationResult, indicators: readonly IndicatorId[]): SimulationResult {
  for (const id of indicators) {
    const from = result.indicators.indexOf(id) * result.months.length;
    for (const { bands } of result.scenarios) {
      for (const column of Object.values(bands)) column.fill(0, from, from + result.months.length);
    }
  }
  return result;
}

const unused = (cell: Cell): readonly IndicatorId[] => [`mix.${cell}`, `mix.${cell}.wanted`];

describe('the arrangements drawn', () => {
  it('leave out what nobody has and no plan has anyone in', () => {
    const result = emptied(madeResult(), unused('pooled'));
    expect(arrangementsDrawn(result, BOTH)).toEqual(CELLS.filter((cell) => cell !== 'pooled'));
  });

  it('hold what is only planned, and not where the option plans nothing', () => {
    const result = emptied(madeResult(), ['mix.isf']);
    expect(arrangementsDrawn(result, BOTH)).toContain('isf');
    expect(arrangementsDrawn(result, new Set())).not.toContain('isf');
  });

  it('name what is left out in a sentence', () => {
    const drawn = CELLS.filter((cell) => !['preferred-list', 'in-house', 'pooled'].includes(cell));
    expect(undrawnSentence(drawn)).toBe(
      'Nobody is in, and no plan has anyone in: preferred list, in-house service and pooled commissioning.',
    );
    expect(undrawnSentence(CELLS)).toBe('');
  });
});

describe('the line of the plan', () => {
  it('is that of the option beside business as usual, and its own where an option stands alone', () => {
    expect(planLines(madeResult(), 'direct-payment', 'levels', BOTH, name)).toMatchObject([
      { role: 'plan', name: 'Planned' },
    ]);
    expect(planLines(madeResult([BASE]), 'direct-payment', 'levels', BOTH, name)).toHaveLength(1);
  });

  it('is read from the planned shares of the option', () => {
    const [line] = planLines(madeResult(), 'direct-payment', 'levels', BOTH, name);
    expect(line?.band.mean[12]).toBeCloseTo(0.24 + 0.002 + 0.08);
  });

  it('is not drawn where people are left to choose', () => {
    const onlyBase = new Set([BASE]);
    expect(planLines(madeResult(), 'isf', 'levels', onlyBase, name)).toEqual([]);
    expect(planLines(madeResult(), 'isf', 'difference', onlyBase, name)).toEqual([]);
    expect(planLines(madeResult(), 'isf', 'difference', BOTH, name)).toHaveLength(1);
  });
});

describe('whether an option plans a mix', () => {
  const takeUp: LeverChange = { lever: 'choice.mode', from: '2027-04', value: 'take-up' };
  const back: LeverChange = { lever: 'choice.mode', from: '2029-04', value: 'planned-mix' };

  it('is told by the setting in force in the last month, whatever the order of the changes', () => {
    expect(takeUpFrom([takeUp], '2028-03')).toBe('2027-04');
    expect(takeUpFrom([takeUp], '2027-03')).toBeNull();
    expect(takeUpFrom([back, takeUp], '2030-03')).toBeNull();
    expect(takeUpFrom([], '2030-03')).toBeNull();
  });

  it('is not said before the changes of the option are known', () => {
    const result = madeResult();
    expect([...planningOptions(result, { option: 'isf', changes: null })]).toEqual([BASE]);
    expect([...planningOptions(result, { option: 'isf', changes: [] })]).toEqual([BASE, 'isf']);
    expect([...planningOptions(result, { option: 'isf', changes: [takeUp] })]).toEqual([BASE]);
  });

  it('is put in words with the month from which people are left to choose', () => {
    expect(noPlanSentence('Brokerage', '2027-04')).toBe(
      'Under “Brokerage” no mix is planned from April 2027: people are left to choose, so there is nothing to fall short of.',
    );
  });
});

describe('wanted against achieved', () => {
  const [gap] = gapsOf(madeResult(), new Set(['isf']));
  if (gap === undefined) throw new Error('No gap.');
  const shares = (all: number, prefers: number, unable: number): typeof gap => {
    const of = (id: IndicatorId, mean: number) => ({ ...gap.gap, indicator: id, mean });
    const none = { ...gap.gap, mean: 0 };
    return {
      option: 'isf',
      gap: { ...gap.gap, mean: all, p5: all - 0.01, p95: all + 0.01 },
      reasons: {
        'mix.gap.unable': of('mix.gap.unable', unable),
        'mix.gap.unaware': none,
        'mix.gap.unserved': { ...none, mean: all - prefers - unable },
        'mix.gap.prefers': of('mix.gap.prefers', prefers),
        'mix.gap.unreviewed': none,
      },
    };
  };

  it('says how many are not where planned, how sure that is and the chief reason', () => {
    expect(gapSentence(shares(0.062, 0.04, 0.01), 'Service funds', '2031-03', 20)).toBe(
      'Under “Service funds” 6.2% of council-supported people are not where the plan would have them in March 2031 (nine runs in ten: 5.2% to 7.2%), mostly because they chose otherwise (4.0%).',
    );
  });

  it('says that one run shows no spread', () => {
    expect(gapSentence(shares(0.062, 0.04, 0.01), 'Service funds', '2031-03', 1)).toContain(
      'in March 2031 (one run, which shows no spread), mostly',
    );
  });

  it('does not call a reason the most of it when it is less than half', () => {
    expect(gapSentence(shares(0.06, 0.01, 0.026), 'Service funds', '2031-03', 20)).toContain(
      'most often because nobody may hold it for them (2.6%)',
    );
  });

  it('says so when the plan is met', () => {
    expect(gapSentence(shares(0.0001, 0, 0), 'Service funds', '2031-03', 20)).toBe(
      'Under “Service funds” council-supported people are where the plan would have them in March 2031.',
    );
  });

  it('is drawn on a round scale on which a small gap looks small', () => {
    expect(fullWidth([shares(0.003, 0, 0)])).toBe(0.02);
    expect(fullWidth([shares(0.003, 0, 0), shares(0.062, 0.04, 0.01)])).toBe(0.1);
  });

  it('is left out for options that plan nothing and for results made before it was recorded', () => {
    const old = madeResult();
    const without = old.scenarios.map((scenario) => ({ ...scenario, headlines: [] }));
    expect(gapsOf({ ...old, scenarios: without }, BOTH)).toEqual([]);
    expect(gapsOf(old, new Set())).toEqual([]);
    expect(gapsOf(old, BOTH)).toHaveLength(2);
  });

  it('goes into a file reason by reason with its ranges', () => {
    const lines = csvOf(gapFile(madeResult(), gapsOf(madeResult(), BOTH), name)).split('\r\n');
    expect(lines).toContain('under,id,mean,p5,p95,standardError');
    expect(lines.filter((line) => line.startsWith('Service funds,mix.gap'))).toHaveLength(6);
    expect(lines).toContain('inputs,c0ffee42deadbeef');
  });
});
