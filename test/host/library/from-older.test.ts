import { join } from 'node:path';
import { expect, test } from 'vitest';

import { digest } from '../../../host/db/digest.ts';
import { MIGRATIONS } from '../../../host/db/migrations/all.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { splitResult } from '../../../host/db/result-numbers.ts';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt, saveOption } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
const option = {
  id: 'my-old',
  name: 'Old',
  summary: 'From before.',
  evidence: 'None.',
  parent: 'business-as-usual',
  changes: [{ lever: 'fee.uplift', from: '2027-04', value: 0.05 }],
} as const;

/** A library of an older format with an option at its third revision and a result in it. */
function olderLibrary(folder: string, version: number): void {
  const { db, close } = openLibrary(folder, { migrations: MIGRATIONS.slice(0, version) });
  const body = JSON.stringify(option);
  db.prepare(`INSERT INTO scenario VALUES ('option', ?, 3, '2026-12-01T00:00:00.000Z', ?, ?)`).run(
    option.id,
    body,
    digest(body),
  );
  const { id, createdAt, result, inputs } = sampleFrozen('r1');
  const split = splitResult(result);
  const [header, frozen] = [JSON.stringify(split.header), JSON.stringify(inputs)];
  db.prepare(
    `INSERT INTO result VALUES (?, ?, '1', 'h', 'p', 'Place', 'f', 'Future', '[]', '2027-04', 3, 20, 1, ?, ?, ?, ?, ?)`,
  ).run(id, createdAt, frozen, digest(frozen), header, split.numbers, digest(header, split.numbers));
  close();
}

test.each([1, 2])(
  'a library of format %i opens with its documents and results in it, to be edited and undone',
  async (version) => {
    const folder = join(root, `format-${version}`);
    olderLibrary(folder, version);
    const { client, desk, close } = libraryAt(folder, scenarios);
    expect(await client.call('documents.open', { kind: 'option', id: 'my-old' })).toMatchObject({
      own: true,
      revision: 3,
      savedAt: '2026-12-01T00:00:00.000Z',
      document: option,
    });
    expect(await client.call('documents.broken', {})).toEqual([]);
    expect(desk().results.get('r1')).toStrictEqual(sampleFrozen('r1'));
    expect(await client.call('studies.list', {})).toBeDefined();
    const saved = await saveOption(client, { ...option, name: 'New' }, 3);
    expect(saved.revision).toBe(4);
    const { undo } = await client.call('history.get', {});
    await client.call('history.undo', { action: undo!.id });
    expect(await client.call('documents.open', { kind: 'option', id: 'my-old' })).toMatchObject({
      revision: 5,
      document: option,
    });
    close();
  },
);
