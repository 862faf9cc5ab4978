import { expect, test } from 'vitest';

import { controlByCell, controlGiven } from '../../../../core/model/choosing/control.ts';
import {
  BLOCK,
  COUNCIL_AGENT,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  OPEN_MARKET,
  OWN_ACCOUNT,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
  THIRD_PARTY_ACCOUNT,
} from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from './choosing-scene.ts';

const { parameters } = monthWith({
  parameters: {
    'control.block': 0.01,
    'control.framework': 0.02,
    'control.preferred-list': 0.03,
    'control.in-house': 0.04,
    'control.isf': 0.05,
    'control.direct-payment': 0.06,
    'control.direct-payment.framework': 0.07,
    'control.direct-payment.preferred': 0.08,
    'control.personal-assistant': 0.09,
    'control.mixed': 0.1,
    'control.pooled': 0.11,
    'control.account.third-party': 0.5,
    'control.account.council': 0.25,
  },
});

const control = (deployment: number, route: number, account = OWN_ACCOUNT): number =>
  controlGiven(scene({ deployment, route, account }).people, 0, controlByCell(parameters), parameters);

test.each([
  ['block', COUNCIL_MANAGED, BLOCK, 0.01],
  ['the framework', COUNCIL_MANAGED, FRAMEWORK, 0.02],
  ['the framework without a budget', NO_BUDGET, FRAMEWORK, 0.02],
  ['the preferred list', COUNCIL_MANAGED, PREFERRED_LIST, 0.03],
  ['the in-house service', COUNCIL_MANAGED, IN_HOUSE, 0.04],
  ['a service fund', ISF, ISF_HOLDER, 0.05],
  ['a direct payment spent with an agency', DIRECT_PAYMENT, OPEN_MARKET, 0.06],
  ['a direct payment on the framework’s terms', DIRECT_PAYMENT, FRAMEWORK, 0.07],
  ['a direct payment with a preferred provider', DIRECT_PAYMENT, PREFERRED_LIST, 0.08],
  ['a direct payment spent on an assistant', DIRECT_PAYMENT, PERSONAL_ASSISTANT, 0.09],
  ['a mixed package', MIXED, FRAMEWORK, 0.1],
  ['a pool that the person pays into', DIRECT_PAYMENT, POOLED, 0.11],
  ['a pool that the council pays into', COUNCIL_MANAGED, POOLED, 0.11],
])('%s gives the control its own parameter says', (_, deployment, route, given) => {
  expect(control(deployment, route)).toBe(given);
});

test('whoever runs the account of a direct payment or a mixed package takes a part of the control', () => {
  expect(control(DIRECT_PAYMENT, OPEN_MARKET, THIRD_PARTY_ACCOUNT)).toBeCloseTo(0.03, 12);
  expect(control(DIRECT_PAYMENT, PERSONAL_ASSISTANT, COUNCIL_AGENT)).toBeCloseTo(0.0225, 12);
  expect(control(MIXED, FRAMEWORK, COUNCIL_AGENT)).toBeCloseTo(0.025, 12);
});

test('an account that is not theirs takes no control from a service fund or from care the council manages', () => {
  expect(control(ISF, ISF_HOLDER, THIRD_PARTY_ACCOUNT)).toBe(0.05);
  expect(control(COUNCIL_MANAGED, FRAMEWORK, COUNCIL_AGENT)).toBe(0.02);
});
