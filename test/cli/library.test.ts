import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../host/db/open.ts';
import { entriesOf } from '../../host/db/repositories/entries.ts';
import { resultsOf } from '../../host/db/repositories/results.ts';
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
  [['open', at('not-there.json')], 3, 'cannot be read (ENOENT)'],
  [['open', join(SCENARIOS, 'places', 'hartlepool.json')], 2, 'hartlepool.json is a place.'],
])('%j is refused with a sentence and writes nothing', async (words, code, sentence) => {
  const ended = await answerOf(...words, '--data', at('refused'));
  expect(ended).toMatchObject({ code, out: '', err: expect.stringContaining(sentence) });
  expect(existsSync('x.json')).toBe(false);
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
