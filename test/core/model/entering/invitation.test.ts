import { expect, test } from 'vitest';

import {
  CANDIDATE_PARAMETERS,
  candidateIdentity,
  candidateKind,
  candidatesAMonth,
} from '../../../../core/model/entering/candidates.ts';
import {
  chanceToOpen,
  expectedMargin,
  INVITATION_PARAMETERS,
  shareWaiting,
} from '../../../../core/model/entering/invitation.ts';
import {
  AGENCY,
  MICRO_PROVIDER,
  PERSONAL_ASSISTANT,
  SOCIAL_ENTERPRISE,
} from '../../../../core/model/vocabulary.ts';
import { luckOf } from '../../../../core/random/stream.ts';
import { parametersOf } from '../parameters-of.ts';
import { scene } from '../placing/scene.ts';

const parameters = parametersOf([...INVITATION_PARAMETERS, ...CANDIDATE_PARAMETERS]);
const OF = { atStart: 120, candidates: 6 };
const USUAL = { margin: parameters['provider.margin.council'], waiting: 0, grant: 0 };
const GRANT = 1_000_000;

test('at the usual margin as many open in a year as usual', () => {
  const expected = chanceToOpen(AGENCY, USUAL, OF, parameters) * OF.candidates * 12;
  expect(expected).toBeCloseTo(120 * parameters['provider.entry.default'], 9);
});

test.each([
  ['a better margin', { margin: USUAL.margin + 0.05 }],
  ['people who wait', { waiting: 0.1 }],
] as const)('%s brings more, a worse one fewer', (_, change) => {
  const usual = chanceToOpen(AGENCY, USUAL, OF, parameters);
  expect(chanceToOpen(AGENCY, { ...USUAL, ...change }, OF, parameters)).toBeGreaterThan(usual);
  expect(chanceToOpen(AGENCY, { ...USUAL, margin: -0.2 }, OF, parameters)).toBeLessThan(usual);
});

test('start-up support brings more social enterprises and micro-providers and no more agencies', () => {
  const supported = { ...USUAL, grant: GRANT };
  const more = (kind: number): number =>
    chanceToOpen(kind, supported, OF, parameters) / chanceToOpen(kind, USUAL, OF, parameters);
  expect(more(AGENCY)).toBe(1);
  expect(more(MICRO_PROVIDER)).toBeCloseTo(1 + parameters['entry.start-up'], 12);
  expect(more(SOCIAL_ENTERPRISE)).toBe(more(MICRO_PROVIDER));
});

test('the margin looked at is that of the private providers that trade, and nothing where none do', () => {
  const { providers } = scene(
    [{ outlook: 0.1 }, { outlook: -0.04 }, { outlook: -0.9, inHouse: 1 }, { outlook: -0.9, open: 0 }],
    [],
  );
  expect(expectedMargin(providers, 4)).toBeCloseTo(0.03, 12);
  expect(expectedMargin(providers, 0)).toBeNull();
});

test('those who wait are the people without a provider they need', () => {
  const { people } = scene(
    [{}],
    [
      { waiting: 2 },
      { waiting: 0 },
      { waiting: 3, provider: 0 },
      { waiting: 4, present: 0 },
      { waiting: 5, route: PERSONAL_ASSISTANT },
    ],
  );
  expect(shareWaiting(people, 5)).toBe(1 / 4);
  expect(shareWaiting(people, 0)).toBe(0);
});

test('no two candidates are the same, whatever the number of them in a month', () => {
  const identities = [0, 1, 2, 239].flatMap((month) =>
    [0, 1, 999].map((place) => candidateIdentity(500, month, place)),
  );
  expect(new Set(identities).size).toBe(identities.length);
  expect(Math.min(...identities)).toBe(500);
  expect(Math.max(...identities)).toBeLessThan(0xff_ffff);
});

test('there are as many candidates as the most who would ever open', () => {
  expect(candidatesAMonth(120, parameters)).toBe(Math.ceil((120 * parameters['entry.most']) / 12));
  expect(candidatesAMonth(0, parameters)).toBe(0);
  expect(candidatesAMonth(500, { ...parameters, 'entry.most': 99 })).toBe(1000);
});

test('kinds of candidates come in the shares given', () => {
  const kinds = Array.from({ length: 4000 }, (_, n) => candidateKind(n, luckOf(3, 0), parameters));
  const share = (kind: number): number => kinds.filter((each) => each === kind).length / kinds.length;
  expect(Math.abs(share(MICRO_PROVIDER) - parameters['entry.kind.micro'])).toBeLessThan(0.03);
  expect(Math.abs(share(SOCIAL_ENTERPRISE) - parameters['entry.kind.social-enterprise'])).toBeLessThan(0.015);
});
