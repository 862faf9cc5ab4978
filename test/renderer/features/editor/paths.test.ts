import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Parameter, ParameterRegister } from '../../../../core/parameters/parameter.ts';
import { resolveMonthly } from '../../../../core/parameters/resolve.ts';
import { MIX_LEVERS } from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import type { Future } from '../../../../core/scenario/future.ts';
import { isByGroup, LEVERS } from '../../../../core/scenario/lever.ts';
import type { Lever, LeverId } from '../../../../core/scenario/lever.ts';
import { leverIds, leverPaths } from '../../../../core/scenario/lever-path.ts';
import { USUAL } from '../../../../core/scenario/levers/lever-kind.ts';
import type { LeverChange, Option } from '../../../../core/scenario/option.ts';
import { moveProblems } from '../../../../core/scenario/validate-moves.ts';
import { inWords, leverDial, parameterDial } from '../../../../renderer/features/editor/dial.ts';
import { calendarOf, dialPath, usualFrom } from '../../../../renderer/features/editor/dial-path.ts';
import type { Horizon } from '../../../../renderer/features/editor/dial-path.ts';
import { differences } from '../../../../renderer/features/editor/difference.ts';
import { placedChanges, setEntries } from '../../../../renderer/features/editor/entries.ts';
import { replaced, without } from '../../../../renderer/features/editor/dial-changes.ts';
import { mixShares } from '../../../../renderer/features/editor/mix-shares.ts';
import type { Catalogues } from '../../../../renderer/store/state.ts';
import { LEVER_ROWS, PARAMETERS, placeOf, PLACES } from '../../fake-catalogue.ts';

vi.setConfig({ testTimeout: 60_000 });

const DIALS = LEVER_ROWS.map((row) => leverDial(row));

function parameter(id: string, value: number, more: Partial<Parameter> = {}): Parameter {
  const dated = { from: '2020-04-01', value, low: value, high: value, source: 'A test', grade: 'D' } as const;
  const values = [{ ...dated, verification: 'assumption' } as const];
  return { id, label: id, about: '', unit: 'fraction', kind: 'world', values, ...more };
}

/** Every parameter a lever starts from, those of the starting mix, and one in money that is uprated. */
const REGISTER: ParameterRegister = new Map(
  [
    ...new Set(
      DIALS.flatMap(({ parameter: from, unit }) => (from === null || unit === 'choice' ? [] : [from])),
    ),
  ]
    .map((id) =>
      parameter(id, 0.04, {
        unit: (Object.values(LEVERS) as Lever[]).find(
          (l) => typeof l.default === 'object' && l.default.parameter === id,
        )!.unit as Parameter['unit'],
      }),
    )
    .concat(
      parameter('growth', 0.03, { unit: 'per year' }),
      parameter('wage', 12.71, { unit: 'pounds per hour', uprating: 'growth' }),
      ...['mix.part.18to64', 'mix.part.65plus', 'mix.isf.18to64', 'mix.isf.65plus'].map((id) =>
        parameter(id, 0.1),
      ),
    )
    .map((each) => [each.id, each]),
);
const HORIZON: Horizon = { start: '2026-04', months: 60, register: REGISTER, world: [] };

const month = fc
  .integer({ min: 0, max: 100 })
  .map((at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);

/** Lawful values and dates of any lever, in no particular order. */
const change = fc
  .record({
    lever: fc.constantFrom(...leverIds()),
    from: month,
    length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    at: fc.integer({ min: 0, max: 100 }),
    groups: fc.option(fc.subarray([...CLIENT_GROUPS], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ lever, from, length, at, groups }): LeverChange => {
    const { unit, min, max, choices = [] }: Lever = LEVERS[lever];
    if (unit === 'choice')
      return { lever, from, value: [...choices.map(({ id }) => id), USUAL][at % (choices.length + 1)]! };
    const [year = 0, place = 0] = from.split('-').map(Number);
    const end = place - 1 + (length ?? 0);
    const until = `${year + Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}`;
    return {
      lever,
      from,
      value: at % 5 === 1 ? USUAL : Number((min + ((max - min) * at) / 100).toFixed(4)),
      ...(length === undefined ? {} : { until }),
      ...(isByGroup(lever) && groups !== undefined ? { groups } : {}),
    };
  });

function option(id: string, parent: string | null, changes: readonly LeverChange[]): Option {
  return { id, name: id, summary: '', evidence: '', parent, changes };
}

describe('the path that is drawn', () => {
  it('is the path the model runs, of every lever and group, whatever the changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.array(change, { maxLength: 6 }), (older, newer) => {
        const chain = [option('one', null, older), option('two', 'one', newer)];
        const engine = leverPaths(chain, REGISTER, calendarOf(HORIZON), 0);
        for (const id of new Set([...older, ...newer].map(({ lever }) => lever))) {
          const dial = DIALS.find((each) => each.id === id)!;
          const entries = placedChanges(id, chain, true).map(({ entry }) => entry);
          CLIENT_GROUPS.forEach((group, at) => {
            const path: Float64Array = isByGroup(id)
              ? engine[id][at]!
              : (engine[id as LeverId] as Float64Array);
            const drawn = dialPath(dial, entries, HORIZON, group)!;
            const factor = dial.unit.startsWith('pounds') ? 100 : 1;
            drawn.forEach((value, index) => expect(value * factor).toBeCloseTo(path[index]!, 6));
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a parameter of a future is the path the model resolves, uprated and all', () => {
    const changes = [{ parameter: 'wage', from: '2027-04', until: '2028-03', value: 15 }];
    const dial = parameterDial({ ...PARAMETERS[0]!, id: 'wage', unit: 'pounds per hour' });
    const engine = resolveMonthly(REGISTER, ['wage'], calendarOf(HORIZON), changes).get('wage')!;
    const drawn = dialPath(dial, changes, HORIZON)!;
    expect(drawn).toHaveLength(60);
    drawn.forEach((value, index) => expect(value * 100).toBeCloseTo(engine[index]!, 6));
  });

  it('goes back to what is usual in the future that is chosen', () => {
    const dial = DIALS.find(({ id }) => id === 'fee.uplift')!;
    const horizon = { ...HORIZON, world: [{ parameter: 'uplift.default', from: '2028-10', value: 0.01 }] };
    const drawn = dialPath(
      dial,
      [
        { from: '2027-04', value: 0.06 },
        { from: '2028-04', value: USUAL },
      ],
      horizon,
    )!;
    expect([drawn[0], drawn[12], drawn[24], drawn[30]]).toEqual([0.04, 0.06, 0.04, 0.01]);
    expect(usualFrom(dial, '2028-04', horizon)).toEqual({ first: 0.04, last: 0.01 });
    expect(inWords(dial, USUAL, usualFrom(dial, '2028-04', horizon))).toBe(
      'usual (4% a year at first, 1% a year at the end)',
    );
  });

  it('is not drawn where its starting value is not known', () => {
    const dial = DIALS.find(({ id }) => id === 'fee.uplift')!;
    expect(dialPath(dial, [], { ...HORIZON, register: new Map() })).toBeNull();
  });
});

describe('changing what a parent changes', () => {
  const parent = option('parent', null, [
    { lever: 'fee.uplift', from: '2027-04', value: 0.05 },
    { lever: 'fee.uplift', from: '2028-04', value: 0.06 },
  ]);
  const dial = DIALS.find(({ id }) => id === 'fee.uplift')!;
  const changes = (own: readonly LeverChange[] = []) => ({
    dial,
    placed: placedChanges('fee.uplift', [parent, option('own', 'parent', own)], true),
    standsBefore: () => 0.04,
  });
  function pathWith(entries: ReturnType<typeof replaced>): readonly number[] {
    const order = setEntries('option', 'fee.uplift', entries);
    const own =
      order.kind === 'option' ? order.change(option('own', 'parent', [])) : option('own', 'parent', []);
    return dialPath(
      dial,
      placedChanges('fee.uplift', [parent, own], true).map(({ entry }) => entry),
      HORIZON,
    )!;
  }

  it('takes over what comes after it, so that only that one change differs', () => {
    const all = changes();
    const path = pathWith(replaced(all, all.placed[0]!, { ...all.placed[0]!.entry, value: 0.01 }));
    expect([path[0], path[12], path[24], path[59]]).toEqual([0.04, 0.01, 0.06, 0.06]);
  });

  it('to a later month holds the value before it until then', () => {
    const all = changes();
    const path = pathWith(replaced(all, all.placed[0]!, { ...all.placed[0]!.entry, from: '2027-10' }));
    expect([path[12], path[17], path[18], path[24]]).toEqual([0.04, 0.04, 0.05, 0.06]);
  });

  it('of one taken over to a later month and back leaves the parent’s in the dark, and nothing behind', () => {
    const [first, second] = [
      { lever: 'fee.uplift', from: '2027-04', value: 0.01 },
      { lever: 'fee.uplift', from: '2028-04', value: 0.06 },
    ] as const;
    const taken = changes([first, second]);
    const target = taken.placed.find(({ own, entry }) => own && entry.from === '2027-04')!;
    const later = replaced(taken, target, { ...target.entry, from: '2027-10' });
    expect(later).toEqual([
      { from: '2027-04', value: USUAL },
      { from: '2027-10', value: 0.01 },
      { from: '2028-04', value: 0.06 },
    ]);
    const moved = changes(later.map((entry): LeverChange => ({ lever: 'fee.uplift', ...entry })));
    const again = moved.placed.find(({ entry }) => entry.from === '2027-10')!;
    expect(replaced(moved, again, { ...again.entry, from: '2027-04' })).toEqual([
      { from: '2027-04', value: 0.01 },
      { from: '2028-04', value: 0.06 },
    ]);
  });

  it('holds what is usual as such before it, and only a figure that was decided as that figure', () => {
    const all = changes();
    const [first, second] = all.placed;
    expect(without(all, first!)).toEqual([
      { from: '2027-04', value: USUAL },
      { from: '2028-04', value: 0.06 },
    ]);
    expect(without(all, second!)).toEqual([{ from: '2028-04', value: 0.04 }]);
  });

  it('by leaving it out keeps what comes after it', () => {
    const all = changes();
    const path = pathWith(without(all, all.placed[0]!));
    expect([path[12], path[23], path[24]]).toEqual([0.04, 0.04, 0.06]);
  });

  it('shows which of the parent’s changes no longer count', () => {
    const { placed } = changes([{ lever: 'fee.uplift', from: '2027-10', value: 0.02 }]);
    expect(placed.map(({ acts }) => acts)).toEqual([true, false, true]);
  });
});

describe('the planned mix', () => {
  const place = placeOf(PLACES[1]!);
  const fields = { ...place.fields };
  for (const id of ['directPaymentShare18to64', 'directPaymentShare65plus', 'blockShare'] as const) {
    fields[id] = { ...fields[id], value: 0.3 };
  }
  const move = fc.record({
    lever: fc.constantFrom(...MIX_LEVERS),
    from: month,
    value: fc.integer({ min: 0, max: 60 }).map((share) => share / 100),
    groups: fc.subarray([...CLIENT_GROUPS], { minLength: 1 }),
  });
  const lawful = fc
    .array(move, { maxLength: 5 })
    .map((changes) => [option('one', null, changes)])
    .filter((chain) => moveProblems(chain).length === 0);

  it('adds up to the whole in every month and for every group, whatever may be moved', () => {
    fc.assert(
      fc.property(lawful, fc.constantFrom(...CLIENT_GROUPS), (chain, group) => {
        const mix = mixShares(group, { chain, dials: DIALS }, { ...place, fields }, HORIZON)!;
        for (let at = 0; at < HORIZON.months; at += 1) {
          expect(mix.reduce((sum, { shares }) => sum + shares[at]!, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('starts where the place is, and moves only whom it is told to', () => {
    const changes: LeverChange[] = [
      { lever: 'move.block-to-direct-payment', from: '2027-04', value: 0.5, groups: ['older'] },
    ];
    const chain = [option('one', null, changes)];
    const of = (group: (typeof CLIENT_GROUPS)[number], at: number) =>
      mixShares(group, { chain, dials: DIALS }, { ...place, fields }, HORIZON)!.find(
        ({ cell }) => cell === 'block',
      )!.shares[at];
    expect(of('older', 0)).toBeCloseTo(0.6 * 0.3, 9);
    expect(of('older', 12)).toBeCloseTo(0.6 * 0.15, 9);
    expect(of('mental health', 12)).toBeCloseTo(0.6 * 0.3, 9);
  });
});

describe('what two options differ in', () => {
  const catalogues = { levers: LEVER_ROWS, parameters: PARAMETERS } as unknown as Catalogues;
  const base = option('base', null, []);
  const raised = option('raised', 'base', [{ lever: 'fee.uplift', from: '2027-04', value: 0.055 }]);

  it('is said lever by lever, whichever document of the lineage changes it', () => {
    expect(differences([base], [base, raised], catalogues)).toEqual([
      { what: 'Yearly fee uplift', one: 'Not set', other: '5.5% a year from April 2027' },
    ]);
  });

  it('is said where one goes back to what is usual and the other to a figure', () => {
    const [own, other] = [USUAL, 0.04].map((value) =>
      option('cut', 'base', [{ lever: 'fee.uplift', from: '2028-04', value }]),
    );
    expect(differences([base, own!], [base, other!], catalogues)).toEqual([
      {
        what: 'Yearly fee uplift',
        one: 'back to usual from April 2028',
        other: '4% a year from April 2028',
      },
    ]);
  });

  it('is said of a parameter by its own name where a lever has the same id', () => {
    const assumed = { ...PARAMETERS[0]!, id: 'contract.notice', label: 'Notice that contracts ask for' };
    const sharing = { ...catalogues, parameters: [...PARAMETERS, assumed] };
    const future: Future = {
      ...base,
      id: 'slow',
      changes: [{ parameter: assumed.id, from: '2027-04', value: 6 }],
    };
    expect(differences([{ ...future, changes: [] }], [future], sharing).map(({ what }) => what)).toEqual([
      assumed.label,
    ]);
  });

  it('is nothing between one and itself, and the same the other way round', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 }), (one, other) => {
        const [first, second] = [[option('one', null, one)], [option('other', null, other)]];
        expect(differences(first, first, catalogues)).toEqual([]);
        const turned = differences(second, first, catalogues).map((row) => ({
          ...row,
          one: row.other,
          other: row.one,
        }));
        const byName = (rows: typeof turned) => rows.toSorted((a, b) => (a.what < b.what ? -1 : 1));
        expect(byName(turned)).toEqual(byName([...differences(first, second, catalogues)]));
      }),
      { numRuns: 60 },
    );
  });
});
