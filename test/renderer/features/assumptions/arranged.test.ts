import { describe, expect, it } from 'vitest';
import { REGISTER_ROWS } from '../../../contract/fake-register.ts';
import { arranged, EVERYTHING } from '../../../../renderer/features/assumptions/arranged.ts';
import type { Wanted } from '../../../../renderer/features/assumptions/arranged.ts';
import { changesIn, pathSentence } from '../../../../renderer/features/assumptions/path-card.tsx';
import { registerFile } from '../../../../renderer/features/assumptions/register-file.ts';
import { typedValue } from '../../../../renderer/features/assumptions/typed-value.ts';
import { withChange } from '../../../../renderer/features/assumptions/with-change.ts';
import {
  effectSentence,
  expirySentence,
  rangeWords,
} from '../../../../renderer/features/assumptions/words.ts';
import { ABOUT } from '../../fake-catalogue.ts';

const ids = (wanted: Partial<Wanted>, noted: readonly string[] = []) =>
  arranged(REGISTER_ROWS, { ...EVERYTHING, ...wanted }, (id) => noted.includes(id)).map(({ id }) => id);
const [WAGE, SUPPORT, TASTE, INSURANCE] = REGISTER_ROWS as [Row, Row, Row, Row];
type Row = (typeof REGISTER_ROWS)[number];
const standpoint = { future: 'mine', month: '2026-04', today: '2026-11-22' };

describe('the rows of the register', () => {
  it('are found by words of the name, id, meaning and source, all of them', () => {
    expect(ids({ words: 'price weight' })).toEqual(['taste.price']);
    expect(ids({ words: 'LOW PAY commission wage.nlw' })).toEqual(['wage.nlw']);
    expect(ids({ words: 'nobody price' })).toEqual(['taste.price']);
    expect(ids({ words: 'no such words' })).toEqual([]);
  });

  it('are kept by what is the matter with them', () => {
    expect(ids({ kept: 'expired' })).toEqual(['dp.support.cost']);
    expect(ids({ kept: 'D' })).toEqual(['taste.price']);
    expect(ids({ kept: 'moves' })).toEqual(['taste.price']);
    expect(ids({ kept: 'changed' })).toEqual([]);
    expect(ids({ kept: 'noted' }, ['nic.rate'])).toEqual(['nic.rate']);
    expect(ids({ kept: 'unmeasured' }).toSorted()).toEqual(['nic.rate', 'wage.nlw']);
    expect(ids({ kind: 'statute' })).toEqual(['nic.rate']);
  });

  it('stand in the order that is asked, either way', () => {
    expect(ids({ order: 'grade' }).at(-1)).toBe('taste.price');
    expect(ids({ order: 'grade', isDown: true })[0]).toBe('taste.price');
    expect(ids({ order: 'effect' })[0]).toBe('taste.price');
    expect(ids({ order: 'from' })[0]).toBe('dp.support.cost');
  });

  it('are quick to search where there are thousands', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ ...WAGE, id: `wage.${at}` }));
    const found = arranged(many, { ...EVERYTHING, words: 'wage.4999' }, () => false);
    expect(found).toHaveLength(1);
  });

  it('go into a file with who made, changed and signed them', () => {
    const changes = [
      {
        from: '2027-01',
        until: '',
        value: 0.2,
        reason: 'A survey.',
        by: 'A N Other',
        on: '2026-11-22',
        future: 'mine',
      },
    ];
    const { rows } = registerFile(
      [{ ...TASTE, changes, signature: { by: 'B Else', on: '2026-11-22', remark: '', isOfThis: true } }],
      standpoint,
      ABOUT,
    );
    expect(rows[1]).toEqual(expect.arrayContaining(['A survey.', 'A N Other', 'B Else', 0.3]));
    expect(rows[1]).toHaveLength(rows[0]!.length);
  });

  it('tell a signature from elsewhere in a column of its own, and put nobody’s name under who signed here', () => {
    const far = { by: 'C Far', on: '2026-05-01', remark: '', isOfThis: true, library: '' };
    const { rows } = registerFile([{ ...TASTE, signedElsewhere: [far] }], standpoint, ABOUT);
    const [head, row] = rows as [unknown[], unknown[]];
    expect(row[head.indexOf('signed off by')]).toBe('');
    expect(row[head.indexOf('signed elsewhere and not checked')]).toBe(
      'signed elsewhere by C Far on 1 May 2026, not checked here',
    );
  });
});

describe('words about a figure', () => {
  it('say that it has expired, since when, and what the model does meanwhile', () => {
    expect(expirySentence(SUPPORT)).toBe(
      'Expired: the figure is of 1 April 2025, and that of April 2026 is not in the register. From then on the model carries it on by “Price growth”: one rise so far, an estimate.',
    );
    expect(expirySentence(TASTE)).toBeNull();
  });

  it('say plainly why an effect is not known', () => {
    expect(effectSentence(INSURANCE)).toBe('Not measured: only figures of grade C and D are tried.');
    expect(effectSentence(TASTE)).toContain('45%');
    expect(effectSentence({ effect: { kind: 'outside' }, grade: 'D' })).toContain('does not read it');
  });

  it('say the unit of a range once', () => {
    expect(rangeWords(SUPPORT)).toBe('£300 to £500 a year');
    expect(rangeWords(WAGE)).toBeNull();
  });

  it('have pence at both ends of a range or at neither', () => {
    expect(rangeWords({ low: 20, high: 400, unit: 'pounds per week' })).toBe('£20 to £400 a week');
    expect(rangeWords({ low: 0, high: 35, unit: 'pounds per week' })).toBe('£0.00 to £35.00 a week');
  });

  it('tell a path from end to end, and its table only the months in which it changes', () => {
    const path = {
      months: ['2026-04', '2026-05', '2026-06'],
      value: [1, 1, 2],
      low: [1, 1, 2],
      high: [1, 1, 2],
    };
    expect(changesIn(path)).toEqual([0, 2]);
    expect(pathSentence(path, String)).toBe('From 1 in April 2026 to 2 in June 2026, with no range then.');
  });
});

describe('a value that is typed', () => {
  it.each([
    ['£450', SUPPORT, { value: 450, remark: null }],
    ['−0.2', { ...TASTE, low: -1 }, { value: -0.2, remark: null }],
    ['4.1 %', { ...INSURANCE, low: 0, high: 1 }, { value: 0.041, remark: null }],
    ['1,250', SUPPORT, { value: 1250, remark: 'This is outside the range the evidence leaves. Say why.' }],
  ])('is read as one writes it: %s', (text, row, expected) => {
    expect(typedValue(text, row)).toEqual(expected);
  });

  it.each([
    ['', SUPPORT, 'Give the value'],
    ['a lot', SUPPORT, '“a lot” is not a number'],
    ['-4', SUPPORT, 'below nothing'],
    ['120', INSURANCE, 'above 100%'],
    ['1e999', SUPPORT, 'not a number'],
  ])('is refused with a sentence: %s', (text, row, sentence) => {
    expect(typedValue(text, row)).toEqual({ refusal: expect.stringContaining(sentence) });
  });
});

describe('a change put into a future', () => {
  const first = { parameter: 'a', from: '2027-04', value: 1 };
  const other = { parameter: 'b', from: '2026-04', value: 2 };
  const last = { parameter: 'a', from: '2029-04', value: 3 };

  it('takes the place of one of the same parameter from the same month', () => {
    expect(withChange([first, other], { ...first, value: 9 })).toEqual([other, { ...first, value: 9 }]);
  });

  it('stands in order of date among those of its parameter', () => {
    const between = { parameter: 'a', from: '2028-04', value: 4 };
    expect(withChange([first, other, last], between)).toEqual([first, other, between, last]);
  });
});
