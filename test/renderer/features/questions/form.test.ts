import { assert, constantFrom, property, record, string, integer, subarray, boolean } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { METHODS } from '../../../../contract/methods.ts';
import { readLimit } from '../../../../core/experiment/limit-text.ts';
import { paramsAskedBy } from '../../../../renderer/features/questions/form-from.ts';
import { FIELDS_OF, formOf, paramsOf, QUESTIONS } from '../../../../renderer/features/questions/form-of.ts';
import type { FieldId, Form, QuestionId } from '../../../../renderer/features/questions/form-of.ts';
import { fieldOf, fieldsShown } from '../../../../renderer/features/questions/fields.ts';
import { piecesOf, wordsOf } from '../../../../renderer/features/questions/limit-pieces.ts';
import { placedProblems } from '../../../../renderer/features/questions/places-of-problems.ts';
import { PLAIN_WORDS, questionOf } from '../../../../renderer/features/questions/plain-words.ts';
import { amountOf } from '../../../../renderer/features/questions/reading.ts';
import { requestOf } from '../../../../renderer/features/questions/request-of.ts';
import type { Asked } from '../../../../renderer/features/questions/request-of.ts';
import { runsOf } from '../../../../renderer/features/questions/runs-of.ts';
import { addressOf, screen, screenAt } from '../../../../renderer/navigation/screen.ts';
import type { Choice } from '../../../../renderer/store/state.ts';

const CHOICE: Choice = {
  place: 'merrowshire',
  option: 'higher-uplift',
  beside: ['fee-cut'],
  future: 'central',
  months: 36,
  replicates: 20,
  seed: 3,
};

const asked = (question: QuestionId, change: Form = {}): Asked =>
  requestOf(question, { ...formOf(question, {}, CHOICE), ...change });

const refusal = (question: QuestionId, field: FieldId, text: string): string | undefined => {
  const answer = asked(question, { [field]: text });
  return answer.kind === 'refused' ? answer.refusals[field] : undefined;
};

describe('a form', () => {
  test.each(QUESTIONS)('of %s is filled in from the present choice and can be asked at once', (question) => {
    const answer = asked(question);
    expect(answer.kind).toBe('asked');
    const { request } = answer as Extract<Asked, { kind: 'asked' }>;
    expect(METHODS['studies.start'].params.parse(request)).toEqual(request);
    expect(request.ground).toMatchObject({ place: 'merrowshire', months: 36, seed: 3 });
    expect(PLAIN_WORDS[question].kinds).toContain(request.question.kind);
    expect(questionOf(request.question.kind)).toBe(question);
  });

  test('holds in its address all that was typed, word for word', () => {
    const anyForm = constantFrom(...QUESTIONS).chain((question) =>
      record({
        question: constantFrom(question),
        form: record(
          Object.fromEntries(FIELDS_OF[question].map((field) => [field, string({ unit: 'grapheme' })])),
        ),
      }),
    );
    assert(
      property(anyForm, ({ question, form }) => {
        const there = screenAt(addressOf(screen('questions', question, paramsOf(question, form))));
        expect(formOf(question, there.params, CHOICE)).toEqual(form);
      }),
    );
  });

  test.each(QUESTIONS)('of %s asks the same again from what was asked', (question) => {
    const first = asked(question, {
      limit: 'need.met for learning change at least -2%;council.over-spend at most £0.5m in every year',
    });
    const { request } = first as Extract<Asked, { kind: 'asked' }>;
    const again = requestOf(
      question,
      formOf(question, paramsAskedBy(request.question, request.ground), CHOICE),
    );
    expect(again).toEqual(first);
  });

  test('of each method of finding what matters shows the fields that method uses, and asks for that method', () => {
    const kinds = ['one-at-a-time', 'morris', 'sobol'].map((method) => {
      const answer = asked('sensitivity', { method }) as Extract<Asked, { kind: 'asked' }>;
      return answer.request.question.kind;
    });
    expect(kinds).toEqual(['one-at-a-time', 'morris', 'sobol']);
    expect(fieldsShown('sensitivity', { method: 'one-at-a-time' })).not.toContain('rows');
    expect(fieldsShown('sensitivity', { method: 'sobol' })).toEqual(
      expect.arrayContaining(['rows', 'first']),
    );
  });

  test('has a name for every field', () => {
    for (const question of QUESTIONS)
      for (const field of FIELDS_OF[question]) expect(fieldOf(question, field).label).not.toBe('');
  });
});

describe('what cannot be asked is refused beside its field', () => {
  test.each([
    ['solve', 'limit', '', 'Set at least one limit'],
    ['solve', 'limit', 'providers.exit-rate at most', 'expected a number'],
    ['solve', 'limit', 'nothing.there at most 5%', 'expected an indicator, a rate'],
    ['solve', 'confidence', '100%', 'above 0% and below 100%'],
    ['solve', 'confidence', 'sure', 'above 0% and below 100%'],
    ['solve', 'low', 'ten', 'Write a number'],
    ['solve', 'low', '', 'both ends'],
    ['solve', 'high', '0%', 'above the lower end'],
    ['solve', 'from', 'April', 'year and month'],
    ['solve', 'most', '0', 'whole number from 1 to 10,000'],
    ['solve', 'months', '181', 'whole number from 1 to 180'],
    ['solve', 'months', '1.5', 'whole number from 1 to 180'],
    ['solve', 'seed', '', 'whole number from 0'],
    ['solve', 'lever', '', 'Choose a lever'],
    ['compare', 'against', 'higher-uplift', 'does not differ from itself'],
    ['compare', 'figures', '', 'at least one figure'],
    ['compare', 'confidence', '99.9%', 'from 80% to 99%'],
    ['grid', 'options', '', 'at least one'],
    ['grid', 'options', 'business-as-usual', 'Leave out the option all are compared with'],
    ['grid', 'futures', '', 'at least one'],
    ['grid', 'draws', '1001', 'from 0 to 1,000'],
    ['bridge', 'figures', 'not.there', 'There is no figure “not.there”'],
    ['uncertainty', 'lives', '1', 'from 2 to 10,000'],
    ['uncertainty', 'replicates', '51', 'from 1 to 50'],
    ['discover', 'worlds', '39', 'from 40 to 10,000'],
    ['switching', 'better', 'more', 'Choose one of higher, lower'],
    ['grid', 'place', '', 'Choose a place'],
  ] as const)('%s: %s as “%s”', (question, field, text, sentence) => {
    expect(refusal(question, field, text)).toContain(sentence);
  });

  test('a bridge from a scenario to itself', () => {
    const answer = asked('bridge', { toOption: 'business-as-usual', toFuture: 'central' });
    expect(answer).toMatchObject({
      refusals: { toFuture: expect.stringContaining('nothing changes') as string },
    });
  });

  test('rows that are no power of two', () => {
    const answer = asked('sensitivity', { method: 'sobol', rows: '100' });
    expect(answer).toMatchObject({ refusals: { rows: expect.stringContaining('power of two') as string } });
  });

  test('every mistake at once', () => {
    const answer = asked('solve', { months: '', confidence: '', limit: '' });
    expect(Object.keys((answer as Extract<Asked, { kind: 'refused' }>).refusals).toSorted()).toEqual([
      'confidence',
      'limit',
      'months',
    ]);
  });
});

const problem = (path: string) => ({
  code: 'invalid-request' as const,
  message: `${path}: expected another`,
  details: { problems: [{ path, sentence: `${path}: expected another thing, but found this. Mend it.` }] },
});

describe('what the host refuses', () => {
  test.each([
    ['grid', 'options[1]', 'options', '“fee-cut”: Expected another thing'],
    ['grid', 'worlds[0].future', 'futures', '“central”: Expected'],
    ['grid', 'replicates', 'lives', 'Expected another thing'],
    ['solve', 'limits[0].for', 'limit', 'Limit 1: Expected'],
    ['solve', 'between.low', 'low', 'Expected'],
    ['solve', 'most', 'most', 'Expected'],
    ['bridge', 'to.option', 'toOption', 'Expected'],
    ['uncertainty', 'replicates', 'replicates', 'Expected'],
    ['sensitivity', 'measures[0]', 'figures', 'Expected'],
    ['switching', 'indicator', 'figure', 'Expected'],
  ] as const)(
    'of %s at %s stands at the field, by the name of what is wrong',
    (question, path, field, sentence) => {
      const { refusals, others } = placedProblems(question, formOf(question, {}, CHOICE), problem(path));
      expect(refusals[field]).toContain(sentence);
      expect(refusals[field]).not.toContain(`${path}:`);
      expect(others).toEqual([]);
    },
  );

  test('about no field is said by itself', () => {
    const other = { code: 'library-locked' as const, message: 'The library is in use.' };
    expect(placedProblems('grid', {}, other)).toEqual({ refusals: {}, others: ['The library is in use.'] });
    expect(
      placedProblems('grid', formOf('grid', {}, CHOICE), problem('changes[2].value')).others,
    ).toHaveLength(1);
  });
});

describe('a limit in pieces', () => {
  test.each([
    'providers.exit-rate at most 5%',
    'council.over-spend at most £0.5m in every year',
    'need.met for learning change at least -2%',
    'hours.less for learning disability at most 10%',
    'care.need.met change at least -1.5 pts',
  ])('is the same limit in words: %s', (words) => {
    expect(wordsOf(piecesOf(words))).toBe(words);
    expect(readLimit(wordsOf(piecesOf(words)), () => '')).toEqual(readLimit(words, () => ''));
  });

  test('loses nothing that was typed, whatever it was', () => {
    const pieces = record({
      measure: constantFrom('care.need.met', 'hours.less'),
      kind: constantFrom('', 'learning', 'locality-2'),
      of: constantFrom('level' as const, 'change' as const),
      is: constantFrom('at most' as const, 'at least' as const),
      amount: constantFrom('', '5%', '£0.5m', 'rubbish', '-2 pts', '-2 '),
      everyYear: boolean(),
    });
    assert(
      property(pieces, (each) => {
        expect(piecesOf(wordsOf(each))).toEqual(each);
      }),
    );
  });
});

test('an amount is read as it is written, and anything else is none', () => {
  expect(['5%', '0.05', '-5%', '−5%', '£1,200', '12'].map(amountOf)).toEqual([
    0.05, 0.05, -0.05, -0.05, 1200, 12,
  ]);
  expect(['', 'five', '5%%', '1e3', '5 %%'].map(amountOf)).toEqual([null, null, null, null, null]);
});

const runs = (question: QuestionId, change: Form = {}) =>
  runsOf((asked(question, change) as Extract<Asked, { kind: 'asked' }>).request, {
    uncertain: 300,
    doubtful: 200,
  });

test('the runs a question takes are counted before it is asked, the more there is in it the more', () => {
  expect(runs('bridge', { lives: '40' })).toEqual({ fewest: 80, most: 80 });
  expect(runs('grid', { futures: 'central,dear', lives: '40' }).most).toBe(80);
  expect(runs('uncertainty', { lives: '50', replicates: '8', draws: '50', futures: 'dear' }).most).toBe(
    50 + 8 * 56,
  );
  assert(
    property(
      integer({ min: 64, max: 4000 }),
      subarray(['central', 'dear', 'calm'], { minLength: 1 }),
      (most, futures) => {
        const { fewest, most: atMost } = runs('solve', { most: `${most}` });
        expect(fewest).toBeLessThanOrEqual(atMost);
        expect(runs('grid', { futures: futures.join(',') }).most).toBe(40 * futures.length);
      },
    ),
  );
});
