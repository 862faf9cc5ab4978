import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Parameter, ParameterRegister } from '../../../../core/parameters/parameter.ts';
import { CELLS } from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { USUAL } from '../../../../core/scenario/levers/lever-kind.ts';
import type { LeverChange, Option } from '../../../../core/scenario/option.ts';
import { optionProblems } from '../../../../core/scenario/validate-option.ts';
import { leverDial } from '../../../../renderer/features/editor/dial.ts';
import {
  addedPoint,
  isAlike,
  boundsOf,
  movedPoint,
  withoutPoint,
} from '../../../../renderer/features/editor/mix-moves.ts';
import { mixPoints } from '../../../../renderer/features/editor/mix-points.ts';
import type { MixPlan, MixPoint } from '../../../../renderer/features/editor/mix-points.ts';
import { allShares } from '../../../../renderer/features/editor/mix-shares.ts';
import { changedChain } from '../../../../renderer/features/editor/refusals.ts';
import { laterMonth } from '../../../../renderer/features/editor/typed.ts';
import { wholeTenths } from '../../../../renderer/features/editor/whole-shares.ts';
import { editingOf } from '../../../../renderer/store/editing.ts';
import type { Change } from '../../../../renderer/store/editing.ts';
import { LEVER_ROWS, placeOf, PLACES } from '../../fake-catalogue.ts';

vi.setConfig({ testTimeout: 60_000 });

const MONTHS = 60;
const REGISTER: ParameterRegister = new Map(
  ['mix.part.18to64', 'mix.part.65plus', 'mix.isf.18to64', 'mix.isf.65plus'].map(
    (id): [string, Parameter] => {
      const value = {
        from: '2020-04-01',
        value: 0.1,
        low: 0.1,
        high: 0.1,
        source: 'A test',
        grade: 'D',
      } as const;
      const values = [{ ...value, verification: 'assumption' } as const];
      return [id, { id, label: id, about: '', unit: 'fraction', kind: 'world', values }];
    },
  ),
);
const PLACE = (() => {
  const place = placeOf(PLACES[1]!);
  const fields = { ...place.fields };
  for (const id of ['directPaymentShare18to64', 'directPaymentShare65plus', 'blockShare'] as const) {
    fields[id] = { ...fields[id], value: 0.3 };
  }
  return { ...place, fields };
})();

function option(id: string, parent: string | null, changes: readonly LeverChange[]): Option {
  return { id, name: id, summary: '', evidence: '', parent, changes };
}

function planOf(own: readonly LeverChange[], inherited: readonly LeverChange[] = []): MixPlan {
  const draft = { kind: 'option', document: option('own', 'parent', own) } as const;
  const editing = editingOf({
    draft,
    ancestors: [option('parent', null, inherited)],
    own: true,
    revision: 1,
  });
  const horizon = { start: '2026-04', months: MONTHS, register: REGISTER, world: [] };
  return { editing, dials: LEVER_ROWS.map(leverDial), horizon, place: PLACE, group: 'older' };
}

function after(plan: MixPlan, order: Change): MixPlan {
  const document = changedChain(plan.editing, order).at(-1) as Option;
  return { ...plan, editing: { ...plan.editing, draft: { kind: 'option', document } } };
}

function problemsOf({ editing }: MixPlan): readonly string[] {
  const chain = [...editing.ancestors, editing.draft.document] as Option[];
  return optionProblems(chain).map(({ path, expected, found }) => `${path}: ${expected}, not ${found}`);
}

function sharesOf(plan: MixPlan) {
  const chain = changedChain(plan.editing, { kind: 'option', change: (same) => same });
  return allShares(plan.group, { chain, dials: plan.dials }, plan.place, plan.horizon)!;
}

function shareOf(plan: MixPlan, { cell }: MixPoint, month: string): number {
  const at = (Number(month.slice(0, 4)) - 2026) * 12 + Number(month.slice(5)) - 4;
  return sharesOf(plan).find((each) => each.cell === cell)!.shares[at]!;
}

const RAMP: LeverChange = {
  lever: 'move.block-to-direct-payment',
  from: '2027-04',
  until: '2030-03',
  value: 0.5,
};
const first = (plan: MixPlan): MixPoint => mixPoints(plan)[0]!;

const step = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    which: fc.nat(20),
    share: fc.constantFrom(undefined, -0.5, 0, 0.05, 0.2, 0.333, 0.6, 1, 1.5),
    months: fc.integer({ min: -70, max: 70 }),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    cell: fc.constantFrom(...CELLS),
    month: fc.integer({ min: 0, max: MONTHS - 1 }),
    isForAll: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('take out' as const), which: fc.nat(20) }),
);

function taken(plan: MixPlan, next: typeof step extends fc.Arbitrary<infer S> ? S : never): MixPlan {
  const points = mixPoints(plan);
  if (next.kind === 'add') {
    const groups = next.isForAll ? CLIENT_GROUPS : (['older'] as const);
    if (!isAlike(plan, next.cell, groups)) return plan;
    const order = addedPoint(plan, next.cell, laterMonth('2026-04', next.month), groups);
    return order === null ? plan : after(plan, order);
  }
  const point = points[next.which % Math.max(points.length, 1)];
  if (point === undefined) return plan;
  if (next.kind === 'take out') return after(plan, withoutPoint(point));
  const moved = movedPoint(plan, point, {
    ...(next.share === undefined ? {} : { share: next.share }),
    month: laterMonth(point.month, next.months),
  });
  return moved === null ? plan : after(plan, moved.order);
}

describe('the points of a planned mix', () => {
  it('go back to what is usual, nobody moved, in whatever month they are put, and are raised from there', () => {
    const back: LeverChange = { lever: 'move.block-to-direct-payment', from: '2030-05', value: USUAL };
    const plan = planOf([RAMP, back]);
    const point = mixPoints(plan).at(-1)!;
    const [start, then] = [shareOf(plan, point, '2026-04'), shareOf(plan, point, '2030-05')];
    expect(then).toBe(start);
    const later = after(plan, movedPoint(plan, point, { month: '2030-09' })!.order);
    expect((later.editing.draft.document as Option).changes.at(-1)).toEqual({ ...back, from: '2030-09' });
    const raised = movedPoint(plan, point, { share: start + 0.05 })!;
    expect(raised.share).toBeCloseTo(start + 0.05, 3);
    expect(problemsOf(after(plan, raised.order))).toEqual([]);
  });

  it('keep every month whole, every share between none and all, and every plan lawful, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), fc.boolean(), (steps, isInherited) => {
        let plan = isInherited ? planOf([], [RAMP]) : planOf([RAMP]);
        for (const next of steps) {
          plan = taken(plan, next);
          const mix = sharesOf(plan);
          for (let at = 0; at < MONTHS; at += 1) {
            const shares = mix.map((each) => each.shares[at]!);
            expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
            expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
            expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-9);
            expect(wholeTenths(shares).reduce((sum, tenths) => sum + tenths, 0)).toBe(1000);
          }
          expect(problemsOf(plan)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stand where people have arrived, and are for whom the change is', () => {
    expect(first(planOf([RAMP]))).toMatchObject({
      cell: 'direct-payment',
      month: '2030-03',
      groups: CLIENT_GROUPS,
    });
  });

  it('that are the same are one point with several sources', () => {
    const both = planOf([RAMP, { ...RAMP, lever: 'move.framework-to-direct-payment', value: 0.2 }]);
    expect(mixPoints(both).map(({ parts }) => parts.map(({ from }) => from))).toEqual([
      ['block', 'framework'],
    ]);
  });

  it.each([0.2, 0.3, 0.41])('moved to %s are there, to the tenth of a per cent', (share) => {
    const plan = planOf([RAMP, { ...RAMP, lever: 'move.framework-to-direct-payment', value: 0.2 }]);
    const moved = movedPoint(plan, first(plan), {
      share: shareOf(planOf([]), first(plan), '2030-03') + share,
    })!;
    const wanted = shareOf(planOf([]), first(plan), '2030-03') + share;
    expect(moved.share).toBeCloseTo(wanted, 3);
    expect(shareOf(after(plan, moved.order), first(plan), '2030-03')).toBeCloseTo(wanted, 3);
  });

  it('take more from each source in proportion to who is left there', () => {
    const plan = planOf([
      { ...RAMP, value: 0 },
      { ...RAMP, lever: 'move.framework-to-direct-payment', value: 0 },
    ]);
    const moved = movedPoint(plan, first(plan), { share: 0.5 })!;
    const values = first(after(plan, moved.order)).parts.map(({ target }) => Number(target.entry.value));
    expect(values[0]).toBeGreaterThan(0.1);
    expect(values[0]).toBeCloseTo(values[1]!, 3);
  });

  it('are moved as far as there are people to move, and no further', () => {
    const plan = planOf([RAMP]);
    const moved = movedPoint(plan, first(plan), { share: 1 })!;
    expect(first(after(plan, moved.order)).parts[0]!.target.entry.value).toBe(1);
  });

  it('leave alone what a later point of another arrangement still takes from the same people', () => {
    const plan = planOf([RAMP, { lever: 'move.block-to-isf', from: '2030-10', value: 0.4 }]);
    const point = mixPoints(plan).find(({ cell }) => cell === 'direct-payment')!;
    const moved = movedPoint(plan, point, { share: 1 })!;
    const value = Number(
      mixPoints(after(plan, moved.order)).find(({ cell }) => cell === 'direct-payment')!.parts[0]!.target
        .entry.value,
    );
    expect(value).toBeLessThanOrEqual(0.6);
    expect(value).toBeGreaterThan(0.599);
  });

  it('do not pass each other', () => {
    const plan = planOf([
      { ...RAMP, until: '2028-03', value: 0.2 },
      { ...RAMP, from: '2029-04', until: '2030-03', value: 0.5 },
    ]);
    expect(boundsOf(plan, first(plan))).toEqual(['2027-05', '2029-03']);
    expect(movedPoint(plan, first(plan), { month: '2031-03' })!.month).toBe('2029-03');
  });

  it.each(
    ['2028-09', '2030-12', '2026-04', '2027-04', '2030-03'].flatMap((month) =>
      ([CLIENT_GROUPS, ['older']] as const).flatMap((groups) =>
        [true, false].map((isOwn) => ({ month, groups, isOwn })),
      ),
    ),
  )(
    'added in $month change nothing until they are moved, for $groups, own $isOwn',
    ({ month, groups, isOwn }) => {
      const plan = isOwn ? planOf([RAMP]) : planOf([], [RAMP]);
      const added = after(plan, addedPoint(plan, 'direct-payment', month, groups)!);
      expect(mixPoints(added).some((point) => point.month === month)).toBe(true);
      expect(problemsOf(added)).toEqual([]);
      const now = sharesOf(added);
      sharesOf(plan).forEach(({ shares }, at) =>
        shares.forEach((share, index) => expect(now[at]!.shares[index]).toBeCloseTo(share, 5)),
      );
    },
  );

  it('taken out leave people where they were before them', () => {
    const plan = planOf([], [RAMP]);
    expect(sharesOf(after(plan, withoutPoint(first(plan))))).toEqual(sharesOf(planOf([])));
  });
});

describe('shares as they are written', () => {
  it('add up to the whole, none further than a tenth from what it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }).filter((all) => all.some((n) => n > 0)),
        (parts) => {
          const sum = parts.reduce((one, other) => one + other, 0);
          const shares = parts.map((part) => part / sum);
          const tenths = wholeTenths(shares);
          expect(tenths.reduce((one, other) => one + other, 0)).toBe(1000);
          tenths.forEach((each, at) => expect(Math.abs(each - shares[at]! * 1000)).toBeLessThan(1));
        },
      ),
    );
  });
});
