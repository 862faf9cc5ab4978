import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import { backupsIn } from '../../host/db/backups/backup.ts';
import { makeBackup } from '../../host/db/backups/make-backup.ts';
import { restoreBackup } from '../../host/db/backups/restore-backup.ts';
import { createSession } from '../../host/loopback/session.ts';
import { fakeStudy } from '../contract/fake-study.ts';
import { sampleFrozen } from '../host/db/sample-result.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { fewScenarios, libraryAt, newOption, saveOption } from '../host/library/library-at.ts';
import type { TestLibrary } from '../host/library/library-at.ts';
import { placeNamed } from '../host/pool/fake-order.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
const STUDY = fakeStudy({ place: placeNamed('Somewhere'), options: [], futures: [], parameters: [] });
const START = Date.parse('2027-01-01T00:00:00.000Z');
const HOUR = 60 * 60 * 1_000;
const JUMPS = {
  'two hours back': [-2 * HOUR],
  'ten years on': [10 * 365 * 24 * HOUR],
  'ten years on, and right again': [10 * 365 * 24 * HOUR, -10 * 365 * 24 * HOUR],
} as const;

/** What somebody does in a while of work; whatever is told of it must not depend on the clock. */
const STEPS: readonly ((library: TestLibrary, now: () => Date) => unknown)[] = [
  ({ client }) => newOption(client, 'Ours'),
  ({ desk }, now) => desk().results.freeze(sampleFrozen('first', now().toISOString())),
  ({ desk }, now) => freezeStudy(desk(), 'first', now()),
  ({ client }) => keepVersion(client, 'Before'),
  ({ client }) => client.call('results.remove', { id: 'first' }),
  ({ client }) => save(client, 0.01),
  ({ desk }, now) => desk().results.freeze(sampleFrozen('second', now().toISOString())),
  ({ desk }, now) => freezeStudy(desk(), 'second', now()),
  ({ client }) => keepVersion(client, 'After'),
  ({ client }) => save(client, 0.02),
  ({ client }) => newOption(client, 'Theirs'),
  ({ client }) => undo(client),
  ({ desk }, now) => desk().results.freeze(sampleFrozen('third', now().toISOString())),
];

/** The step before which the clock is set, and how many are done before it is set again. */
const FIRST_JUMP = 5;
const STEPS_BETWEEN = 3;

type Client = TestLibrary['client'];

function freezeStudy({ studies }: ReturnType<TestLibrary['desk']>, id: string, now: Date): void {
  studies.freeze({ ...STUDY, row: { ...STUDY.row, id, createdAt: now.toISOString() } });
}

const OURS = { kind: 'option', id: 'my-ours' } as const;

async function save(client: Client, value: number): Promise<void> {
  const { document, revision } = await client.call('documents.open', OURS);
  const changes = [{ lever: 'fee.uplift', from: '2027-04', value }] as const;
  await saveOption(client, { ...document, changes }, revision, `Set it to ${value}`);
}

async function keepVersion(client: Client, name: string): Promise<void> {
  await client.call('documents.keepVersion', { ...OURS, name, note: '' });
}

async function undo(client: Client): Promise<string | null> {
  const { undo: next } = await client.call('history.get', {});
  if (next !== null) await client.call('history.undo', { action: next.id });
  return next?.name ?? null;
}

/** All there is, in the order it is told in, but for times and for what is made up. */
async function toldBy({ client, desk }: TestLibrary): Promise<unknown> {
  const own = (await client.call('options.list', {})).filter((row) => row.own);
  const documents = own.map(({ id }) => client.call('documents.open', { kind: 'option', id }));
  const { recent, redo } = await client.call('history.get', {});
  return {
    results: (await client.call('results.list', {})).map(({ id }) => id),
    studies: desk()
      .studies.list()
      .map(({ id }) => id),
    hidden: desk().results.removal.hidden(),
    documents: (await Promise.all(documents)).map(({ document, revision }) => ({ document, revision })),
    versions: (await client.call('documents.versions', OURS)).map(({ name }) => name),
    done: recent.map(({ name, undone }) => `${timeless(name)} ${undone}`),
    redo: timeless(redo?.name ?? ''),
  };
}

/** A name without the day that stands in it. */
function timeless(name: string): string {
  return name.replace(/ of \d+ \w+ \d{4}/, '');
}

/** Do it all, with the clock set otherwise before some of the steps, and undo it all again; all that was told on the way. */
async function told(
  name: string,
  jumps: readonly number[],
  isStartedAgain: boolean,
): Promise<readonly unknown[]> {
  const folder = join(root, name);
  const path = join(folder, 'library.sqlite');
  let at = START;
  const now = (): Date => new Date((at += 60_000));
  let library = libraryAt(folder, scenarios, now);
  const all: unknown[] = [];
  for (const [i, step] of STEPS.entries()) {
    at += jumps[(i - FIRST_JUMP) / STEPS_BETWEEN] ?? 0;
    if (isStartedAgain && i >= FIRST_JUMP) {
      library.close();
      library = libraryAt(folder, scenarios, now);
    }
    await step(library, now);
    const backup = makeBackup(path, { reason: 'routine', at: now() });
    const kept = backupsIn(join(folder, 'backups'));
    all.push(await toldBy(library), [kept[0]?.name === backup.name, kept.length >= Math.min(i + 1, 3)]);
  }
  const before = await toldBy(library);
  for (let next = await undo(library.client); next !== null; next = await undo(library.client)) {
    all.push(timeless(next), await toldBy(library));
  }
  library.close();
  await restoreBackup(path, backupsIn(join(folder, 'backups'))[0]!.name, now());
  library = libraryAt(folder, scenarios, now);
  expect(await toldBy(library)).toEqual(before);
  library.close();
  return all;
}

let right: readonly unknown[];

beforeAll(async () => {
  right = await told('right', [], false);
});

test.each(
  Object.entries(JUMPS).flatMap(([jump, by]) => [
    [jump, 'while the program runs', by] as const,
    [jump, 'between two starts', by] as const,
  ]),
)(
  'with the clock set %s %s, nothing is lost, deleted, out of order or undone in another order',
  async (jump, when, by) => {
    const found = await told(`${jump} ${when}`, by, when === 'between two starts');
    expect(found).toEqual(right);
    console.log(`clock set ${jump} ${when}: looked ${found.length} times, always as with the clock right`);
  },
);

afterEach(() => {
  vi.useRealTimers();
});

test.each(Object.entries(JUMPS))('a session goes on with the clock set %s', (_jump, by) => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const session = createSession(4310);
  const cookie = session.redeem(session.startToken)!;
  expect(cookie).not.toMatch(/expires|max-age/i);
  for (const jump of by) {
    vi.setSystemTime(Date.now() + jump);
    expect(session.accepts(cookie.split(';')[0])).toBe(true);
  }
});
