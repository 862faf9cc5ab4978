import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readCheck, readChecks } from '../../../host/files/check-files.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { UnusableFile } from '../../../host/files/unusable-file.ts';
import { validateText } from '../../../host/files/validate-file.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const SHIPPED = join(import.meta.dirname, '../../../scenarios');
const CATALOGUE = openCatalogue(SHIPPED);

const CLAIM = {
  the: { measure: 'providers.margin', in: 'cut' },
  is: 'lower',
  than: { in: 'as-usual' },
};
const CHECK = {
  format: 'care-market-check',
  formatVersion: 1,
  id: 'mine',
  name: 'Mine',
  sentence: 'A fee cut lowers margins.',
  sources: ['S4'],
  isolates: 'The fee.',
  place: { like: 'merrowshire', fields: { providers: 20 } },
  anyPlace: true,
  months: 24,
  replicates: 4,
  scenarios: { 'as-usual': {}, cut: { changes: [{ lever: 'fee.uplift', from: '2027-04', value: -0.1 }] } },
  expect: [CLAIM],
};

/** What the reading of a check with some of it replaced says, a line a problem. */
function problemsOf(parts: object): string {
  try {
    readCheck(JSON.stringify({ ...CHECK, ...parts }), 'mine.json', CATALOGUE);
    return '';
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return error.message;
  }
}

const claim = (parts: object) => ({ expect: [{ ...CLAIM, ...parts }] });
const the = (parts: object) => claim({ the: { ...CLAIM.the, ...parts } });
const cut = (parts: object) => ({ scenarios: { 'as-usual': {}, cut: parts } });

test('takes a check that is sound, and the validator knows its kind', () => {
  expect(problemsOf({})).toBe('');
  expect(validateText(JSON.stringify(CHECK), 'mine.json', CATALOGUE)).toMatchObject({
    kind: 'check',
    id: 'mine',
    problems: [],
  });
});

describe('refuses with the place, what was expected, what was found and how to mend it', () => {
  test.each<[string, object, string]>([
    [
      'an unknown measure',
      the({ measure: 'providers.margn' }),
      'expect[0].the.measure: expected the id of a measure, but found "providers.margn". Did you mean providers.margin',
    ],
    [
      'a figure beside one of another unit',
      claim({ than: { in: 'as-usual', measure: 'providers.price.individual' } }),
      'expect[0].than.measure: expected a measure in share, like "providers.margin", but found one in pounds per hour.',
    ],
    ['part of a replicate', { replicates: 1.5 }, 'replicates: expected a whole number, but found 1.5.'],
    ['no months', { months: 0 }, 'months: expected a number from 1, but found 0.'],
    ['too many months', { months: 181 }, 'months: expected a number up to 180, but found 181.'],
    [
      'a scenario with a name in other letters',
      { scenarios: { ...CHECK.scenarios, 'My own': {} } },
      'scenarios.My own: expected as the name an id of small letters',
    ],
    [
      'an unknown scenario',
      the({ in: 'cutt' }),
      'expect[0].the.in: expected the name of a scenario of this check, but found "cutt". Did you mean cut?',
    ],
    [
      'an unknown scenario on the other side',
      claim({ than: { in: 'usual' } }),
      'expect[0].than.in: expected the name of a scenario of this check, but found "usual".',
    ],
    [
      'an unknown step',
      { hold: ['close-provider'] },
      'hold[0]: expected the name of a step of the month, but found "close-provider". Did you mean close-providers',
    ],
    [
      'an unknown lever',
      cut({ changes: [{ lever: 'fee.uplit', from: '2027-04', value: 0 }] }),
      'Did you mean fee.uplift?',
    ],
    [
      'a lever beyond its range',
      cut({ changes: [{ lever: 'fee.uplift', from: '2027-04', value: 9 }] }),
      'scenarios.cut.changes[0].value: expected a value of "Yearly fee uplift"',
    ],
    [
      'an unknown parameter',
      cut({ parameters: [{ parameter: 'wage.nwl', value: 13 }] }),
      'scenarios.cut.parameters[0].parameter: expected the id of a parameter, but found "wage.nwl". Did you mean wage.nlw?',
    ],
    [
      'an unknown option',
      cut({ option: 'fee-cuts' }),
      'scenarios.cut.option: expected the id of an option, but found "fee-cuts". Did you mean fee-cut?',
    ],
    [
      'an unknown future',
      cut({ future: 'centrall' }),
      'scenarios.cut.future: expected the id of a future, but found "centrall". Did you mean central?',
    ],
    [
      'an unknown place',
      { place: { like: 'hartlepol' } },
      'place.like: expected the id of a place, but found "hartlepol". Did you mean hartlepool?',
    ],
    [
      'a figure of the place out of bounds',
      { place: { like: 'merrowshire', fields: { blockShare: 40 } } },
      'place.fields.blockShare: expected "Share of the rest whose hours the council buys in block" from 0 to 1 (fraction), but found 40. Write half as 0.5, not 50.',
    ],
    [
      'an unknown kind of people',
      the({ measure: 'need.met', for: 'learnin' }),
      'expect[0].the.for: expected a kind of people, but found "learnin". Did you mean learning?',
    ],
    [
      'a kind of people for the whole market',
      the({ for: 'learning' }),
      'expect[0].the.for: expected no kind of people, but found "learning". "providers.margin" is not told apart by people',
    ],
    [
      'kinds of providers for the whole market',
      the({ among: { clientsBelow: 30 } }),
      'expect[0].the.among: expected no kind of providers',
    ],
    [
      'a month that is not run',
      the({ from: '2029-04' }),
      'expect[0].the.from: expected a month of the 24 from 2026-04, but found "2029-04"',
    ],
    [
      'months in the wrong order',
      the({ from: '2027-04', until: '2027-01' }),
      'expect[0].the.until: expected a month no earlier than 2027-04, but found "2027-01"',
    ],
    [
      'no other side',
      claim({ than: {} }),
      'expect[0].than: expected either "value" with a number or what is different on the other side, but found neither.',
    ],
    [
      'two other sides',
      claim({ than: { value: 0, in: 'as-usual' } }),
      'expect[0].than: expected either "value" with a number or what is different on the other side, but found both.',
    ],
    [
      'nearness without a distance',
      claim({ is: 'within' }),
      'expect[0].by: expected how near they must be, but found nothing.',
    ],
    [
      'single providers of a figure that has none',
      claim({ every: 'provider' }),
      'expect[0].every: expected "month" or "replicate", but found "provider".',
    ],
    [
      'everything at once as one figure',
      the({ measure: 'every figure' }),
      'expect[0].is: expected "the same", but found "lower".',
    ],
    [
      'a fall below nothing',
      the({ over: 'months until it falls' }),
      'expect[0].the.less: expected the scenario it falls below, but found nothing.',
    ],
    [
      'an unknown exception',
      claim({ the: { measure: 'every figure', in: 'cut' }, is: 'the same', except: ['choice.labeled'] }),
      'expect[0].except[0]: expected the id of an indicator, but found "choice.labeled". Did you mean choice.labelled or choice.placed?',
    ],
    ['a comparison that is none', claim({ is: 'less' }), 'expect[0].is: expected one of "lower", "higher"'],
    ['a key that is none', claim({ unless: 1 }), 'expect[0].unless: expected only the keys of this format'],
    [
      'a confidence in per cent',
      { confidence: 95 },
      'confidence: expected a number between 0.5 and 1, but found 95. Write 95% as 0.95.',
    ],
    ['nothing expected', { expect: [] }, 'expect: expected at least 1 of them'],
    [
      'no scenarios',
      { scenarios: {} },
      'scenarios: expected at least one scenario by its name, but found none.',
    ],
  ])('%s', (_, parts, message) => {
    const problems = problemsOf(parts);
    expect(problems).toContain(message);
    for (const line of problems.split('\n')) expect(line).toMatch(/^mine\.json, /);
  });

  test('text that is no JSON, by line and column', () => {
    const text = JSON.stringify(CHECK, null, 2).replace('"months": 24,', '"months": 24');
    expect(() => readCheck(text, 'mine.json', CATALOGUE)).toThrow(
      /^mine\.json, line \d+, column \d+: expected "}"/,
    );
  });
});

const write = (folder: string, name: string, document: object) =>
  writeFileSync(join(folder, name), JSON.stringify(document));

describe('files and folders', () => {
  test('a folder gives all its checks, a file its own', () => {
    const folder = temporaryFolder();
    write(folder, 'b.json', { ...CHECK, id: 'b' });
    write(folder, 'a.json', { ...CHECK, id: 'a' });
    expect(readChecks([folder], CATALOGUE).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(readChecks([join(folder, 'b.json')], CATALOGUE).map(({ id }) => id)).toEqual(['b']);
  });

  test('what is wrong in any of them is told at once, with the file', () => {
    const folder = temporaryFolder();
    write(folder, 'a.json', { ...CHECK, months: 0 });
    write(folder, 'b.json', CHECK);
    write(folder, 'c.json', CHECK);
    expect(() => readChecks([folder, join(folder, 'gone.json')], CATALOGUE)).toThrow(
      /^a\.json, months: .*\nc\.json, id: expected an id no other check has, but found "mine", as in b\.json.*\ngone\.json: /,
    );
  });

  test('a folder without checks is refused', () => {
    const folder = join(temporaryFolder(), 'empty');
    mkdirSync(folder);
    expect(() => readChecks([folder], CATALOGUE)).toThrow(
      'expected a folder with check files that end in .json',
    );
  });
});
