import { expect, it } from 'vitest';
import { recentOf } from '../../../../renderer/features/start/recent.ts';
import { FUTURES, OPTIONS, PLACES } from '../../fake-catalogue.ts';

const names = { places: PLACES, options: [...OPTIONS, option('my-fee', 'My fee')], futures: FUTURES };

function option(id: string, name: string) {
  return { id, name };
}

function result(id: string, createdAt: string) {
  return {
    id,
    createdAt,
    place: 'barnet',
    future: 'central',
    options: ['business-as-usual', 'my-fee'],
    names: { place: 'Barnet', future: 'Central', options: ['Business as usual', 'My fee'] },
    months: 60,
    replicates: 20,
    seed: 1,
    engineVersion: '1.0.0',
    inputsHash: 'c0ffee',
  };
}

function done(id: string, at: string, subject: { kind: 'option' | 'result'; id: string }, undone = false) {
  return { id, name: 'Set the uplift', at, subject, undone };
}

const MINE = { kind: 'option', id: 'my-fee' } as const;

it('lists results and own documents together, the latest first, a document once', () => {
  const recent = recentOf({
    names,
    results: [result('r1', '2026-11-20T10:00:00Z'), result('r2', '2026-11-22T10:00:00Z')],
    studies: [],
    done: [done('a3', '2026-11-21T12:00:00Z', MINE), done('a2', '2026-11-21T11:00:00Z', MINE)],
  });
  expect(recent.map(({ what, title, at }) => [what, title, at.slice(8, 10)])).toEqual([
    ['Result', 'My fee in Barnet, Central', '22'],
    ['Option', 'My fee', '21'],
    ['Result', 'My fee in Barnet, Central', '20'],
  ]);
});

it('leaves out what was taken back and what is gone', () => {
  const recent = recentOf({
    names,
    results: [],
    studies: [],
    done: [
      done('a4', '2026-11-21T12:00:00Z', { kind: 'option', id: 'gone' }),
      done('a3', '2026-11-21T11:00:00Z', MINE, true),
      done('a2', '2026-11-21T10:00:00Z', { kind: 'result', id: 'r9' }),
    ],
  });
  expect(recent).toEqual([]);
});

it('shows six at most', () => {
  const results = Array.from({ length: 40 }, (_, at) => result(`r${at}`, `2026-11-01T10:00:${10 + at}Z`));
  expect(recentOf({ names, results, studies: [], done: [] }).map(({ id }) => id)).toEqual(
    [39, 38, 37, 36, 35, 34].map((at) => `result r${at}`),
  );
});

it('calls a result by the names its documents had when it was made', () => {
  const renamed = { ...names, options: [option('my-fee', 'Another name')] };
  const results = [result('r1', '2026-11-20T10:00:00Z')];
  expect(recentOf({ names: renamed, results, studies: [], done: [] })[0]?.title).toBe(
    'My fee in Barnet, Central',
  );
});
