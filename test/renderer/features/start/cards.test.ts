import { expect, it } from 'vitest';
import { SCREENS } from '../../../../renderer/app/screens.tsx';
import { CARDS } from '../../../../renderer/features/start/cards.ts';
import { formOf } from '../../../../renderer/features/questions/form-of.ts';
import { requestOf } from '../../../../renderer/features/questions/request-of.ts';
import { addressOf, screenAt } from '../../../../renderer/navigation/screen.ts';

const CHOICE = {
  place: 'kent',
  option: 'fee-cut',
  beside: [],
  future: 'central',
  months: 60,
  replicates: 20,
  seed: 1,
};
const ALL = CARDS.flatMap(({ cards }) => cards);

it('has a card for each of the twelve questions, by who asks', () => {
  expect(CARDS.map(({ who, cards }) => [who, cards.length])).toEqual([
    ['Commissioner', 4],
    ['Finance officer', 3],
    ['Provider', 2],
    ['Anyone, and analysts', 3],
  ]);
  expect(new Set(ALL.map(({ question }) => question)).size).toBe(12);
});

it.each([
  ['who-fails', 'compare', 'providers', 'quarter-of-block-to-budgets'],
  ['choice-or-label', 'compare', 'choice', 'letters-only'],
  ['if-one-closes', 'drill', undefined, undefined],
  ['cheapest-way', 'compare', 'council', 'phased-run-down-of-block'],
  ['lowest-uplift', 'questions', undefined, undefined],
  ['uplift-next-year', 'compare', 'council', undefined],
  ['decision-or-world', 'questions', undefined, undefined],
  ['exposure', 'exposure', undefined, undefined],
  ['fee', 'fee', undefined, undefined],
  ['hundred-pounds', 'ladder', undefined, undefined],
  ['real-or-noise', 'compare', 'overview', undefined],
  ['which-assumptions', 'assumptions', undefined, undefined],
])('the card %s leads to %s, tab %s, with the option %s', (id, kind, tab, option) => {
  const card = ALL.find((each) => each.id === id);
  expect([card?.to.kind, card?.tab, card?.choice?.option]).toEqual([kind, tab, option]);
});

it.each(ALL.map((card) => [card.id, card] as const))(
  'the card %s leads to a screen there is, at an address that can be kept',
  (_id, { to }) => {
    expect(Object.keys(SCREENS)).toContain(to.kind);
    expect(screenAt(addressOf(to))).toEqual(to);
  },
);

it('asks for the lowest uplift that keeps exits under 5% with 90% confidence, in the place that is picked', () => {
  const { to } = ALL.find(({ id }) => id === 'lowest-uplift')!;
  expect(requestOf('solve', formOf('solve', to.params, CHOICE))).toMatchObject({
    kind: 'asked',
    request: {
      ground: { place: 'kent' },
      question: {
        kind: 'solve',
        order: {
          option: 'business-as-usual',
          lever: 'fee.uplift',
          wanted: 'smallest',
          confidence: 0.9,
          limits: [{ measure: 'providers.exit-rate', is: 'at most', value: 0.05 }],
        },
      },
    },
  });
});

it('asks how much of a higher uplift with a higher wage floor is either, in the place that is picked', () => {
  const { to } = ALL.find(({ id }) => id === 'decision-or-world')!;
  expect(requestOf('bridge', formOf('bridge', to.params, CHOICE))).toMatchObject({
    kind: 'asked',
    request: {
      ground: { place: 'kent' },
      question: {
        kind: 'bridge',
        order: {
          from: { option: 'business-as-usual', future: 'central' },
          to: { option: 'higher-uplift', future: 'high-wage-floor' },
        },
      },
    },
  });
});
