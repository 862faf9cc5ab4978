import { describe, expect, test, vi } from 'vitest';

import { decisionOf } from '../../../core/experiment/decision.ts';
import { scenarioIn } from '../../../core/experiment/ground.ts';
import type { Ground } from '../../../core/experiment/ground.ts';
import { shapeOf, wholeFigure } from '../../../core/experiment/outcome.ts';
import type { Outcome } from '../../../core/experiment/outcome.ts';
import { createSampler } from '../../../core/experiment/sampler.ts';
import type { Played, Run } from '../../../core/experiment/run.ts';
import { asItStands } from '../../../core/experiment/world.ts';
import { ACCOUNTS } from '../../../core/model/ledger.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { MEASURE_IDS } from '../../../core/model/recording/measures.ts';
import { prepare } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { summarise } from '../run/all-at-once.ts';
import { WINNER_FIGURES } from '../../../core/run/winners.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import { future } from '../scenario/sample.ts';
import { optionWith, placeWith, SHIPPED } from '../model/sample-market.ts';

const MONTHS = 3;
const LESS: LeverChange = { lever: 'budget.generosity', from: '2026-05', value: 0.8 };
/** Everyone above a floor, and a part of those who apply. */
const CONTRADICTION: readonly LeverChange[] = [
  { lever: 'framework.accreditation', from: '2026-05', value: 'yes' },
  { lever: 'framework.size', from: '2026-06', value: 0.3 },
];

const GROUND: Ground = {
  place: placeWith({ clients18to64: 15, clients65plus: 25, providers: 5, localities: 2 }),
  options: new Map([
    ['business-as-usual', SHIPPED.readOption('business-as-usual')],
    ['less', optionWith(LESS)],
    ['impossible', optionWith(...CONTRADICTION)],
  ]),
  futures: new Map([
    ['central', SHIPPED.readFuture('central')],
    ['other', [...SHIPPED.readFuture('central'), future('other')]],
  ]),
  parameters: SHIPPED.readParameters(),
  start: '2026-04',
  months: MONTHS,
  seed: 5,
};

const SHAPE = shapeOf(GROUND.start, MONTHS, 2);
const BOTH = ['business-as-usual', 'less'];

function runOf(parts: Partial<Run> = {}): Run {
  return {
    world: asItStands('central'),
    decisions: BOTH.map(decisionOf),
    replicate: 0,
    gains: true,
    ...parts,
  };
}

function outcomes(played: Played | null): readonly Outcome[] {
  return (played as { readonly outcomes: readonly Outcome[] }).outcomes;
}

describe('a sampler', () => {
  test('gives what a simulation of the same scenarios gives, summed up', () => {
    const sampler = createSampler(GROUND);
    const replicates = [0, 1].map((replicate) => outcomes(sampler.play(runOf({ replicate }))));
    const simulator = createSimulator(
      BOTH.map((option) => scenarioIn(GROUND, decisionOf(option), asItStands('central'))),
    );
    const runs = [0, 1].map((replicate) => ({
      paths: simulator.run(replicate)!,
      winners: simulator.winners,
    }));
    const { scenarios, differences } = summarise({
      options: BOTH,
      months: MONTHS,
      series: [0, 1].map((option) => runs.map(({ paths }) => paths[option]!)),
      winners: [runs.map(({ winners }) => winners[0]!)],
    });
    expect(replicates[0]![1]!.subarray(0, 9)).not.toEqual(replicates[0]![0]!.subarray(0, 9));
    const mean = (of: (one: readonly Outcome[]) => number): number =>
      (of(replicates[0]!) + of(replicates[1]!)) / 2;
    for (const [option, { headlines }] of scenarios.entries())
      for (const headline of headlines)
        expect(mean((one) => wholeFigure(one[option]!, headline.indicator, SHAPE))).toBe(headline.mean);
    const people = SHAPE.categories.length * MEASURE_IDS.length;
    const gains = SHAPE.categories.length * WINNER_FIGURES.length;
    const [usual, less] = replicates[0]!.map(({ length }) => length);
    expect(less! - usual!).toBe(gains);
    for (const [option, { breakdown }] of scenarios.entries())
      for (let at = 0; at < people; at++)
        expect(mean((one) => one[option]![usual! - people + at]!)).toBe(breakdown.mean[at]);
    for (let at = 0; at < gains; at++)
      expect(mean((one) => one[1]![usual! + at]!)).toBe(differences[0]!.winners.mean[at]);
  });

  test('gives a run the same whatever it ran before and what else is played beside it, and leaves gains out where nobody asks', () => {
    const sampler = createSampler(GROUND);
    const first = outcomes(sampler.play(runOf({ gains: false })));
    outcomes(sampler.play(runOf({ world: asItStands('other'), replicate: 3 })));
    const alone = outcomes(sampler.play(runOf({ decisions: [decisionOf('less')] })));
    const again = outcomes(sampler.play(runOf({ gains: false })));
    expect(again).toEqual(first);
    expect(alone).toEqual([first[1]]);
    expect(new Set(first.map(({ length }) => length)).size).toBe(1);
  });

  test('plays what decisions of one replicate have in common once, whatever other replicates come between', () => {
    const sampler = createSampler(GROUND);
    const monthsOf = (run: Run): number => {
      let months = 0;
      const played = sampler.play(run, () => months++ < 0);
      expect(played).toEqual(createSampler(GROUND).play(run));
      return months;
    };
    const tried = (value: number, replicate: number): Run =>
      runOf({
        replicate,
        decisions: [
          decisionOf('business-as-usual'),
          { option: 'business-as-usual', changes: [{ ...LESS, value }] },
        ],
      });
    const whole = prepare(scenarioIn(GROUND, decisionOf('less'), asItStands('central'))).spinUp + MONTHS;
    // The change comes in the second of three months, and what it is set against is the same each time.
    expect([0, 1].map((replicate) => monthsOf(tried(0.8, replicate)))).toEqual([whole + 2, whole + 2]);
    expect([0, 1].map((replicate) => monthsOf(tried(0.7, replicate)))).toEqual([2, 2]);
    // Another future that says the same parts nowhere.
    expect(monthsOf(runOf({ world: asItStands('other') }))).toBe(2);
  });

  test('answers for a decision the model refuses, and goes on after it', () => {
    const sampler = createSampler(GROUND);
    const refused = sampler.play(runOf({ decisions: [decisionOf('impossible')] }));
    expect(refused).toEqual({
      refused: expect.stringContaining('found framework.accreditation "yes" and framework.size 0.3'),
    });
    expect(sampler.play(runOf({ decisions: [decisionOf('unknown')] }))).toEqual({
      refused: 'The experiment has no option "unknown".',
    });
    expect(outcomes(sampler.play(runOf()))).toHaveLength(2);
  });

  const TOGETHER = ['security.usual', 'training.horizon.least', 'training.horizon.full'];
  const changes = TOGETHER.map((parameter) => ({ parameter, value: 0, from: '2026-04' }));

  test('tells of sums that a world takes beyond what they hold as a single run does, by the law that broke, and goes on', () => {
    const far = [...SHIPPED.readFuture('central'), future('far', { changes })];
    const sampler = createSampler({ ...GROUND, futures: new Map([...GROUND.futures, ['far', far]]) });
    expect(sampler.play(runOf({ world: asItStands('far') }))).toEqual({
      refused: expect.stringMatching(
        /^The accounts of the market as it settles before 2026-04 do not balance in replicate 0 \(council opened .*figures outside of their ranges/,
      ) as string,
    });
    expect(outcomes(sampler.play(runOf()))).toHaveLength(2);
  });

  test('ends where sums break in a world that is within its ranges: no answer leaves out a defect', () => {
    const parameters = new Map(
      [...GROUND.parameters].map(([id, parameter]) => {
        const values = parameter.values.map((value) => ({ ...value, value: 0, low: 0, high: 0 }));
        return [id, TOGETHER.includes(id) ? { ...parameter, values } : parameter];
      }),
    );
    expect(() => createSampler({ ...GROUND, parameters }).play(runOf())).toThrow(
      /^The accounts of the market as it settles before 2026-04 do not balance in replicate 0 \(council opened [^,]*, took in [^,]*, paid out \S*p and closed with \S*p\)\.$/,
    );
  });

  test('finds money that was lost in any month, and says in which', () => {
    const [step] = PIPELINE;
    let months = 0;
    const losing = vi.spyOn(step!, 'apply').mockImplementation((state) => {
      // The first reported month, once as the study plays it and once as it is looked at again.
      if (months++ % whole === whole - MONTHS) state.ledger.balance[ACCOUNTS.council]! -= 1;
    });
    const decisions = [decisionOf('business-as-usual')];
    const whole = prepare(scenarioIn(GROUND, decisions[0]!, asItStands('central'))).spinUp + MONTHS;
    try {
      expect(() => createSampler(GROUND).play(runOf({ decisions }))).toThrow(
        /^The accounts of 2026-04 do not balance in replicate 0 \(council opened/,
      );
    } finally {
      losing.mockRestore();
    }
  });

  test('stops when it is told to', () => {
    expect(createSampler(GROUND).play(runOf(), () => true)).toBeNull();
  });
});

describe('the scenario of a decision in a world', () => {
  test('has lever changes as a child of the option, under everything the option does', () => {
    const decision = { option: 'less', changes: [{ ...LESS, value: 0.2 }] };
    const { option } = scenarioIn(GROUND, decision, asItStands('central'));
    expect(option.slice(0, -1)).toEqual(GROUND.options.get('less'));
    expect(option.at(-1)).toMatchObject({ parent: 'less', changes: decision.changes });
    expect(scenarioIn(GROUND, decisionOf('less'), asItStands('central')).option).toBe(
      GROUND.options.get('less'),
    );
  });

  test('moves parameters and follows other rules where the world says so', () => {
    const world = {
      future: 'other',
      structure: { 'exit-rule': 'cash-alone' },
      positions: [{ parameter: 'provider.entry.default', at: 0 }],
    } as const;
    const scenario = scenarioIn(GROUND, decisionOf('less'), world);
    expect(scenario.structure).toEqual({ 'exit-rule': 'cash-alone' });
    expect(scenario.future.at(-1)!.id).toBe('other');
    const { values } = scenario.parameters.get('provider.entry.default')!;
    expect(values.at(-1)!.value).toBe(values.at(-1)!.low);
  });

  test('needs an option and a future the ground has', () => {
    expect(() => scenarioIn(GROUND, decisionOf('none'), asItStands('central'))).toThrow('no option "none"');
    expect(() => scenarioIn(GROUND, decisionOf('less'), asItStands('none'))).toThrow('no future "none"');
  });
});
