import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../host/db/open.ts';
import { entriesOf } from '../../host/db/repositories/entries.ts';
import { resultsOf } from '../../host/db/repositories/results.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { printOf } from '../../host/library/sign-offs.ts';
import { sampleFrozen } from '../host/db/sample-result.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';
import { answerOf } from './care-market.ts';

const root = temporaryFolder();
const at = (name: string) => join(root, name);

/** A file of an option of one's own, as somebody would write it. */
function ownFile(name: string): string {
  const file = at(name);
  writeFileSync(
    file,
    JSON.stringify({
      format: 'care-market-option',
      formatVersion: 1,
      id: 'my-freeze',
      name: 'Freeze',
      summary: 'No uplift.',
      evidence: 'Asked for by members.',
      parent: 'higher-uplift',
      changes: [{ lever: 'fee.uplift', from: '2027-04', value: 0 }],
    }),
  );
  return file;
}

test('an option of one’s own is opened, listed as yours, shown with what it builds on, undone and redone', async () => {
  const data = ['--data', at('one')];
  const opened = await answerOf('open', ownFile('freeze.json'), ...data);
  expect(opened).toEqual({ code: 0, out: '“Freeze”: care-market options show my-freeze\n', err: '' });
  expect((await answerOf('options', ...data)).out).toMatch(/my-freeze +Freeze +higher-uplift +yours/);
  expect((await answerOf('options', 'show', 'my-freeze', ...data)).out).toContain('higher-uplift');
  expect((await answerOf('history', ...data)).out).toContain('Undo would take back: Open freeze.json');
  expect((await answerOf('undo', ...data)).out).toBe('Taken back: Open freeze.json\n');
  expect((await answerOf('options', ...data)).out).not.toContain('my-freeze');
  expect((await answerOf('options', 'show', 'my-freeze', ...data)).code).toBe(2);
  expect((await answerOf('history', ...data)).out).toMatch(
    /taken back[\s\S]*Redo would do again: Open freeze/,
  );
  expect((await answerOf('redo', ...data)).out).toBe('Done again: Open freeze.json\n');
  expect((await answerOf('options', ...data)).out).toContain('my-freeze');
  expect((await answerOf('redo', ...data)).out).toBe('There is nothing to redo.\n');
});

test('an option of one’s own is run by its id', async () => {
  const data = ['--data', at('run')];
  await answerOf('open', ownFile('run.json'), ...data);
  const order = ['--place', 'isles-of-scilly', '--months', '3', '--replicates', '1', '--threads', '1'];
  const { code, out } = await answerOf('run', '--option', 'my-freeze', ...order, ...data);
  expect({ code, named: out.includes('Freeze') }).toEqual({ code: 0, named: true });
});

test('what is sent is one file that opens elsewhere, and no file is written over unless that is asked for', async () => {
  const [here, there] = [
    ['--data', at('here')],
    ['--data', at('there')],
  ] as const;
  await answerOf('open', ownFile('sent.json'), ...here);
  const file = at('freeze.care-market.json');
  const send = ['send', '--option', 'my-freeze', '--to', file, ...here];
  expect(await answerOf(...send)).toMatchObject({ code: 0, out: expect.stringContaining(file) });
  const text = readFileSync(file, 'utf8');
  expect(await answerOf(...send)).toMatchObject({ code: 3, err: expect.stringContaining('--force') });
  expect((await answerOf(...send, '--force')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect((await answerOf('open', file, ...there)).code).toBe(0);
  const again = await answerOf('open', file, ...there);
  expect(again).toMatchObject({ code: 0, err: expect.stringContaining('already') });
});

test.each([
  [['send', '--to', 'x.json'], 2, 'send takes one of --option, --future, --result and --study.'],
  [['send', '--option', 'a', '--future', 'b', '--to', 'x.json'], 2, 'send takes one of'],
  [['send', '--option', 'higher-uplift'], 2, 'send needs the file to write: --to FILE.'],
  [['send', '--result', 'r1', '--to', 'x.json'], 2, 'There is no saved result "r1".'],
  [['open'], 2, 'open needs a file.'],
  [['open', at('not-there.json')], 3, 'not-there.json: expected a file, but found none by that name.'],
  [['open', SCENARIOS], 3, 'expected a file, but found a folder. Check the name'],
  [['open', join(SCENARIOS, 'places', 'hartlepool.json')], 2, 'hartlepool.json is a place.'],
])('%j is refused with a sentence and writes nothing', async (words, code, sentence) => {
  const ended = await answerOf(...words, '--data', at('refused'));
  expect(ended).toMatchObject({ code, out: '', err: expect.stringContaining(sentence) });
  expect(existsSync('x.json')).toBe(false);
});

test('an option that builds on itself is refused by the name of its file, and nothing is taken in', async () => {
  const file = at('round.json');
  writeFileSync(file, readFileSync(ownFile('whole.json'), 'utf8').replace('higher-uplift', 'my-freeze'));
  const ended = await answerOf('open', file, '--data', at('round'));
  expect(ended).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^round\.json, parent: expected/),
  });
});

test('a result removed by a command is brought back by undo', async () => {
  const library = openLibrary(at('result'));
  resultsOf(library).freeze(sampleFrozen('r1'));
  library.close();
  const data = ['--data', at('result')];
  expect((await answerOf('results', 'remove', 'r1', ...data)).out).toContain(
    'care-market undo brings it back',
  );
  expect((await answerOf('results', ...data)).out).toContain('No results are saved yet');
  await answerOf('undo', ...data);
  expect((await answerOf('results', ...data)).out).toContain('r1');
});

test('a document that cannot be used is named beside the list of the others', async () => {
  const library = openLibrary(at('broken'));
  entriesOf(library, 'document').put({ kind: 'option', id: 'my-half', savedAt: '', body: { name: 'Half' } });
  library.close();
  const { code, out, err } = await answerOf('options', '--data', at('broken'));
  expect({ code, lists: out.includes('business-as-usual') }).toEqual({ code: 0, lists: true });
  expect(err).toContain('Cannot be used: your option "my-half"');
});

test('a command that only reads makes no library', async () => {
  await answerOf('options', '--data', at('untouched'));
  expect(existsSync(at('untouched'))).toBe(false);
  copyFileSync(join(SCENARIOS, 'options', 'fee-freeze.json'), at('fee-freeze.json'));
  expect((await answerOf('validate', at('fee-freeze.json'), '--data', at('untouched'))).code).toBe(0);
  expect(existsSync(at('untouched'))).toBe(false);
});

test('what was signed elsewhere is told on the command line as that, and as no signature here', async () => {
  const folder = at('elsewhere');
  const parameter = openCatalogue(SCENARIOS).readParameters().get('workforce.replacecost')!;
  const library = openLibrary(folder);
  const signed = {
    by: 'C Far',
    on: '2026-05-01',
    remark: 'Seen.',
    print: printOf(parameter),
    library: 'abc',
  };
  const body = { note: '', tags: [], archived: false, signedElsewhere: [signed] };
  const savedAt = '2026-11-22T09:00:00.000Z';
  entriesOf(library, 'note').put({ kind: 'parameter', id: parameter.id, savedAt, body });
  library.close();
  const words = 'igned elsewhere by C Far on 2026-05-01, not checked here (library abc): Seen.';
  const shown = await answerOf('parameters', 'show', parameter.id, '--data', folder);
  expect(shown.out).toContain(`\nS${words}\n`);
  expect(shown.out).not.toContain('Signed off by');
  const log = await answerOf('parameters', '--assumptions', '--data', folder);
  expect(log.out.replaceAll(/\s+/g, ' ')).toContain(`not signed off; s${words}`);
});

test('what was signed in the library is signed on the command line too, as long as the figure is the one that was signed', async () => {
  const folder = at('signed');
  const parameter = openCatalogue(SCENARIOS).readParameters().get('workforce.replacecost')!;
  const library = openLibrary(folder);
  const sign = (print: string): void => {
    const signOff = { by: 'A N Other', on: '2026-11-22', remark: '', print };
    const body = { note: '', tags: [], archived: false, signOff };
    const savedAt = '2026-11-22T09:00:00.000Z';
    entriesOf(library, 'note').put({ kind: 'parameter', id: parameter.id, savedAt, body });
  };
  sign(printOf(parameter));
  const shown = await answerOf('parameters', 'show', parameter.id, '--data', folder);
  expect(shown.out).toContain('Signed off by A N Other, 2026-11-22.');
  const log = await answerOf('parameters', '--assumptions', '--data', folder);
  expect(log.out).toMatch(/^workforce\.replacecost\n(?: .*\n)* {2}Signed off by {2,}A N Other, 2026-11-22$/m);
  sign('of another figure');
  library.close();
  expect((await answerOf('parameters', 'show', parameter.id, '--data', folder)).out).not.toContain(
    'Signed off',
  );
});
