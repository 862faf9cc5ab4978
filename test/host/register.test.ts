import { describe, expect, it } from 'vitest';
import { METHODS } from '../../contract/methods.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import type { Catalogue } from '../../host/files/scenario-files.ts';
import type { SignOffs } from '../../host/library/sign-offs.ts';
import { registerMethods } from '../../host/methods/register.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const CATALOGUE = openCatalogue(SCENARIOS);
const CENTRAL = { future: 'central', month: '2026-04', today: '2026-11-22' };
const CONTEXT = { signal: { aborted: false } as never };

const CHANGED: Catalogue = {
  ...CATALOGUE,
  readFuture: (id) =>
    id === 'central'
      ? CATALOGUE.readFuture(id)
      : [
          ...CATALOGUE.readFuture('central'),
          {
            id,
            name: 'Other tastes',
            summary: 'A test.',
            evidence: 'None.',
            parent: 'central',
            changes: [
              {
                parameter: 'provider.entry.default',
                from: '2026-06',
                value: 0.2,
                note: 'A survey.',
                by: 'A N Other',
                on: '2026-11-22',
              },
            ],
          },
        ],
};

async function register(catalogue: Catalogue, asked = CENTRAL) {
  return registerMethods(catalogue)['parameters.register'](asked, CONTEXT);
}
async function entry(catalogue: Catalogue, id: string, asked = CENTRAL) {
  return registerMethods(catalogue)['parameters.entry']({ id, months: 24, ...asked }, CONTEXT);
}
const rowOf = async (catalogue: Catalogue, id: string, asked = CENTRAL) =>
  (await register(catalogue, asked)).find((row) => row.id === id)!;

describe('the register', () => {
  it('holds every parameter once, in the shape the contract has', async () => {
    const rows = await register(CATALOGUE);
    expect(rows.map(({ id }) => id).toSorted()).toEqual([...CATALOGUE.readParameters().keys()].toSorted());
    expect(METHODS['parameters.register'].result.parse(rows)).toEqual(rows);
  });

  it('tells what is in force in the month: as written, carried on, changed, or not yet', async () => {
    const may28 = { ...CENTRAL, month: '2028-05' };
    expect(await rowOf(CATALOGUE, 'wage.nlw')).toMatchObject({ by: 'as written', value: 12.71 });
    expect((await rowOf(CATALOGUE, 'wage.nlw', may28)).by).toBe('uprating');
    const future = { ...CENTRAL, future: 'mine', month: '2026-06' };
    expect(await rowOf(CHANGED, 'provider.entry.default', future)).toMatchObject({
      by: 'the future',
      value: 0.2,
    });
    const early = { ...CENTRAL, month: '1991-01' };
    expect((await rowOf(CATALOGUE, 'wage.nlw', early)).by).toBe('not yet');
  });

  it('tells who changed it, when and why, before the change acts as well', async () => {
    const { changes, by } = await rowOf(CHANGED, 'provider.entry.default', { ...CENTRAL, future: 'mine' });
    expect(by).toBe('as written');
    expect(changes).toEqual([
      {
        from: '2026-06',
        until: '',
        value: 0.2,
        reason: 'A survey.',
        by: 'A N Other',
        on: '2026-11-22',
        future: 'mine',
      },
    ]);
  });

  it('calls an uprated figure expired whose April has passed, and no other', async () => {
    const rows = await register(CATALOGUE);
    const expired = rows.filter(({ expiry }) => expiry !== null);
    expect(expired.length).toBeGreaterThan(5);
    for (const { id, uprating, from } of expired) {
      expect([id, uprating !== '', from < '2026-04-01']).toEqual([id, true, true]);
    }
  });

  it('knows the effect of every assumption of the market that was tried, and says of the others why not', async () => {
    const rows = await register(CATALOGUE);
    const kinds = new Set(rows.map(({ effect }) => effect.kind));
    expect(kinds).toEqual(new Set(['moves', 'small', 'untried', 'outside', 'unknown']));
    expect(rows.filter(({ grade, effect }) => grade === 'D' && effect.kind === 'unknown')).toEqual([]);
  });

  it('lets a future change all but what the law fixes', async () => {
    const rows = await register(CATALOGUE);
    for (const { kind, isOpen } of rows) expect(isOpen).toBe(kind !== 'statute');
  });
});

describe('an entry of the register', () => {
  it('has the path the model takes, with the range rising along with the value', async () => {
    const { path, row } = await entry(CATALOGUE, 'dp.managedaccount.fee');
    expect(METHODS['parameters.entry'].result.shape.row.parse(row)).toEqual(row);
    expect(path.months).toHaveLength(24);
    const [first, last] = [0, 23];
    expect(path.value[last]!).toBeGreaterThan(path.value[first]!);
    expect(path.high[last]! / path.value[last]!).toBeCloseTo(path.high[first]! / path.value[first]!, 3);
  });

  it('has no range where a future has changed the value', async () => {
    const { path } = await entry(CHANGED, 'provider.entry.default', { ...CENTRAL, future: 'mine' });
    expect([path.value[1], path.value[2], path.low[2], path.high[2]]).toEqual([0.08, 0.2, 0.2, 0.2]);
    expect(path.low[1]!).toBeLessThan(path.high[1]!);
  });

  it('tells what its range moves, the most first, and the figures that name it', async () => {
    const { effects, usedBy, run } = await entry(CATALOGUE, 'provider.entry.default');
    const shares = effects.map(({ share }) => share ?? 0);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(usedBy).toContain('providers.entered');
    expect(run?.placeName).toBe('Hartlepool');
  });

  it('is not found under a name nothing has', async () => {
    await expect(entry(CATALOGUE, 'wage.nwl')).rejects.toThrow(/wage\.nlw/);
  });
});

describe('who signed a figure', () => {
  const signed = async (signOffs: SignOffs, id: string | undefined, asked = CENTRAL, catalogue = CATALOGUE) =>
    (await registerMethods(catalogue, () => signOffs)['parameters.register'](asked, CONTEXT)).find(
      (row) => row.id === id,
    )!;
  const [id] = [...CATALOGUE.readParameters().keys()];
  const by = { by: 'A N Other', on: '2026-11-20', remark: 'Seen.' };

  it('is nobody until somebody does', async () => {
    expect((await signed(new Map(), id)).signature).toBeNull();
  });

  it('is told with day and remark as long as the figure is the one that was signed', async () => {
    const { print } = await signed(new Map(), id);
    const row = await signed(new Map([[id!, { signOff: { ...by, print } }]]), id);
    expect(row.signature).toEqual({ ...by, isOfThis: true });
    const other = await signed(new Map([[id!, { signOff: { ...by, print: 'of another figure' } }]]), id);
    expect(other.signature).toEqual({ ...by, isOfThis: false });
    expect(METHODS['parameters.register'].result.parse([row, other])).toEqual([row, other]);
  });

  it('puts off a review that is due, and one of another figure does not', async () => {
    const plain = [...CATALOGUE.readParameters().values()].find(({ uprating }) => uprating === undefined)!;
    const made = { ...plain, log: { madeOn: '2026-01-01' } };
    const catalogue = {
      ...CATALOGUE,
      readParameters: () => new Map(CATALOGUE.readParameters()).set(made.id, made),
    };
    const later = { ...CENTRAL, today: '2030-01-01' };
    const { print, expiry } = await signed(new Map(), made.id, later, catalogue);
    expect(expiry?.kind).toBe('review due');
    const at = { ...by, on: '2029-06-01' };
    expect(
      (await signed(new Map([[made.id, { signOff: { ...at, print } }]]), made.id, later, catalogue)).expiry,
    ).toBeNull();
    const other = new Map([[made.id, { signOff: { ...at, print: 'of another figure' } }]]);
    expect((await signed(other, made.id, later, catalogue)).expiry?.kind).toBe('review due');
  });
});
