import type { CARE_INDICATORS } from '../care-indicators.ts';
import type { PEOPLE_INDICATORS } from '../people-indicators.ts';
import { recordedIn } from './indicator-formula.ts';
import type { IndicatorFormula } from './indicator-formula.ts';

const reading = recordedIn('record-people', ['recording/record-people']);
const paying = recordedIn('payments', ['recording/record-people']);

const PRESENT = 'over everyone with people.present = 1';
const CLIENTS = 'over everyone with people.present = 1 and people.deployment not 2 (self-funder)';
const NEEDED = 'monthly(x) = halfUp(x * 13 / 3)';

export const PEOPLE_FORMULAS: Readonly<Record<keyof typeof PEOPLE_INDICATORS, IndicatorFormula>> = {
  'people.payments': paying(
    [
      'people.present',
      'people.deployment',
      'people.bought',
      'people.unpaid',
      'people.supportBought',
      'people.arrangementFee',
      'people.contribution',
      'people.topUp',
    ],
    `sum / 100 ${PRESENT} of`,
    '  people.bought - people.unpaid + people.supportBought + people.arrangementFee where people.deployment = 2 (self-funder)',
    '  people.contribution + people.topUp elsewhere',
  ),
  'people.contributions': reading(
    ['people.present', 'people.deployment', 'people.contribution'],
    `sum of people.contribution / 100 ${CLIENTS}`,
  ),
  'people.vat': reading(['people.present', 'people.supportVat'], `sum of people.supportVat / 100 ${PRESENT}`),
  'people.fees': reading(['people.present', 'people.fee'], `sum of people.fee / 100 ${PRESENT}`),
  'people.arrears': reading(['people.present', 'people.owes'], `sum of people.owes / 100 ${PRESENT}`),
  'people.supported': reading(['people.present', 'people.deployment'], `count ${CLIENTS}`),
  'people.self-funding': reading(
    ['people.present', 'people.deployment'],
    'count over everyone with people.present = 1 and people.deployment = 2 (self-funder)',
  ),
  'people.became-clients': reading(['market.becameClients'], 'market.becameClients'),
};

export const CARE_FORMULAS: Readonly<Record<keyof typeof CARE_INDICATORS, IndicatorFormula>> = {
  'care.hours.needed': reading(
    ['people.present', 'people.needNow'],
    `sum of monthly(people.needNow) / 60 ${PRESENT}`,
    NEEDED,
  ),
  'care.hours.delivered': reading(
    ['people.present', 'people.delivered'],
    `sum of people.delivered / 60 ${PRESENT}`,
  ),
  'care.support.needed': reading(
    ['people.present', 'people.supportNow'],
    `sum of monthly(people.supportNow) / 60 ${PRESENT}`,
    NEEDED,
  ),
  'care.support.delivered': reading(
    ['people.present', 'people.supportDelivered'],
    `sum of people.supportDelivered / 60 ${PRESENT}`,
  ),
  'care.need.met': reading(
    ['people.present', 'people.needNow', 'people.supportNow', 'people.delivered', 'people.supportDelivered'],
    `met = sum of min(people.delivered, monthly(people.needNow)) + min(people.supportDelivered, monthly(people.supportNow)) ${PRESENT}`,
    `needed = sum of monthly(people.needNow) + monthly(people.supportNow) ${PRESENT}`,
    'met / needed; 1 where nothing is needed',
    NEEDED,
  ),
  'care.waiting': reading(
    [
      'people.present',
      'people.provider',
      'people.delivered',
      'people.route',
      'people.budgeted',
      'people.takes',
    ],
    'count over everyone with people.present = 1, people.provider = -1 (none), people.delivered = 0, people.route not 3 (personal assistant) and people.budgeted * people.takes > 0',
  ),
  'care.covered': reading(['people.present', 'people.covered'], `sum of people.covered / 60 ${PRESENT}`),
  'care.refused': reading(
    ['people.present', 'people.takes'],
    'count over everyone with people.present = 1 and people.takes = 0',
  ),
};
