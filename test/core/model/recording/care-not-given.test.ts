import { describe, expect, test } from 'vitest';

import { careNotGiven } from '../../../../core/model/recording/care-not-given.ts';
import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { scene } from '../placing/scene.ts';
import type { Person } from '../placing/scene.ts';

/** Ten hours and a half a week were planned and needed at £24 each, and of 45 hours and a half in the month 30 came. */
const CLIENT: Person = { budgeted: 630, takes: 1, needNow: 630, delivered: 1800 };

/** What did not come, in pounds. */
const notGiven = (...people: readonly Person[]) => careNotGiven(scene([{}], people));

describe('care that did not come', () => {
  test('is what was planned and needed and not delivered, at the framework’s rate, person by person', () => {
    expect(notGiven(CLIENT)).toBe(15.5 * 24);
    expect(notGiven(CLIENT, { ...CLIENT, delivered: 0 })).toBe((15.5 + 45.5) * 24);
  });

  test('is worth as many hours as there are workers', () => {
    expect(notGiven({ ...CLIENT, doubleHanded: 1 })).toBeCloseTo(2 * notGiven(CLIENT), 6);
  });

  test('is nothing where less is needed than planned, or all of the plan that is taken up comes', () => {
    expect(notGiven({ ...CLIENT, needNow: 400 })).toBe(0);
    expect(notGiven({ ...CLIENT, takes: 0.5 })).toBe(0);
    expect(notGiven({ ...CLIENT, needNow: 900, delivered: 3000 })).toBe(0);
  });

  test('one person’s surplus makes up for nobody else’s want', () => {
    expect(notGiven(CLIENT, { ...CLIENT, delivered: 9000 })).toBe(notGiven(CLIENT));
  });

  test('is no matter of the council for who pays in full, nor of anyone who has gone', () => {
    expect(notGiven({ ...CLIENT, deployment: SELF_FUNDER })).toBe(0);
    expect(notGiven({ ...CLIENT, present: 0 })).toBe(0);
  });
});
