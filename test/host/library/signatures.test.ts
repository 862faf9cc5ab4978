import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { Parameter } from '../../../core/parameters/parameter.ts';
import { printOf, signaturesIn } from '../../../host/library/sign-offs.ts';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
const BY_LIBRARY = { by: 'A N Other', on: '2026-11-22', remark: 'Seen.' };

function parameter(id: string, value: number, log: Parameter['log'] = {}): Parameter {
  const dated = { from: '2020-04-01', value, low: 0.1, high: 0.9, source: 'Judgement' };
  return {
    id,
    label: id,
    about: '',
    unit: 'fraction',
    kind: 'behaviour',
    values: [{ ...dated, grade: 'D', verification: 'assumption' }],
    log,
  };
}

test('a result tells who signed the very figures it was made from, and who signed another', async () => {
  const { client, desk, close } = libraryAt(join(root, 'signed'), scenarios);
  const [signed, other, byFile, nobody] = [
    parameter('taste.price', 0.3),
    parameter('taste.quality', 0.4),
    parameter('taste.distance', 0.5, { signedOffBy: 'The panel', signedOffOn: '2026-05-01' }),
    parameter('taste.control', 0.6),
  ];
  const frozen = sampleFrozen('r1');
  const parameters = [signed, other, byFile, nobody];
  desk().results.freeze({ ...frozen, inputs: { ...frozen.inputs, parameters } });
  const panel = {
    parameter: byFile.id,
    signature: null,
    elsewhere: [{ by: 'The panel', on: '2026-05-01', remark: '', isOfThis: true, library: '' }],
  };
  expect(await client.call('results.signatures', { id: 'r1' })).toEqual([panel]);

  for (const figure of [signed, parameter('taste.quality', 0.7)]) {
    await client.call('notes.save', {
      subject: { kind: 'parameter', id: figure.id },
      note: '',
      tags: [],
      archived: false,
      revision: 0,
      signOff: { ...BY_LIBRARY, print: printOf(figure) },
    });
  }
  expect(await client.call('results.signatures', { id: 'r1' })).toEqual([
    { parameter: signed.id, signature: { ...BY_LIBRARY, isOfThis: true }, elsewhere: [] },
    { parameter: other.id, signature: { ...BY_LIBRARY, isOfThis: false }, elsewhere: [] },
    panel,
  ]);
  close();
});

test('a signature in the parameters of a result is told as from elsewhere, but where the files here say the same of the same figure', () => {
  const log = { signedOffBy: 'The panel', signedOffOn: '2026-05-01' };
  const frozen = parameter('taste.distance', 0.5, log);
  const told = { by: 'The panel', on: '2026-05-01', remark: '', isOfThis: true };
  const here = { signature: told, elsewhere: [] };
  const elsewhere = { signature: null, elsewhere: [{ ...told, library: '' }] };
  expect(signaturesIn(frozen, parameter('taste.distance', 0.5, log), new Map())).toEqual(here);
  expect(signaturesIn(frozen, parameter('taste.distance', 0.5), new Map())).toEqual(elsewhere);
  expect(signaturesIn(frozen, parameter('taste.distance', 0.6, log), new Map())).toEqual(elsewhere);
  expect(signaturesIn(frozen, undefined, new Map())).toEqual(elsewhere);
});

test('a result whose inputs are written in a way this version does not read tells of no signatures', async () => {
  const { client, desk, close } = libraryAt(join(root, 'older'), scenarios);
  desk().results.freeze({ ...sampleFrozen('r1'), inputs: { parameters: 'of old' } as never });
  expect(await client.call('results.signatures', { id: 'r1' })).toEqual([]);
  await expect(client.call('results.signatures', { id: 'r2' })).rejects.toMatchObject({ code: 'not-found' });
  close();
});
