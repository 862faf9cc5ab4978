import { GROUP_KEYS } from '../../../core/model/vocabulary.ts';
import type { Parameter, ParameterRegister } from '../../../core/parameters/parameter.ts';
import { requireParameter } from '../../../core/parameters/register.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import type { Place, PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';
import { dated } from '../parameters/sample.ts';
import { option } from '../scenario/sample.ts';

/** The documents that ship. */
export const SHIPPED = openCatalogue(SCENARIOS);

/** A place of about 140 people and 10 providers: quick, yet with everything in it. */
const SMALL: Partial<Record<PlaceFieldId, number>> = {
  clients18to64: 40,
  clients65plus: 70,
  selfFunderShare: 0.2,
  directPaymentShare18to64: 0.35,
  directPaymentShare65plus: 0.15,
  blockShare: 0.4,
  providers: 10,
  localities: 3,
};

/** Hartlepool with some of its figures replaced. */
export function placeWith(values: Partial<Record<PlaceFieldId, number>> = {}): Place {
  const place = SHIPPED.readPlace('hartlepool');
  const fields = Object.fromEntries(
    Object.entries(place.fields).map(([id, field]) => [
      id,
      { ...field, value: { ...SMALL, ...values }[id as PlaceFieldId] ?? field.value },
    ]),
  ) as Place['fields'];
  return { ...place, id: 'test-place', name: 'Test place', fields };
}

/** An option on business as usual. */
export function optionWith(...changes: readonly LeverChange[]): readonly Option[] {
  return [...SHIPPED.readOption(BUSINESS_AS_USUAL), option('test-option', { changes })];
}

/** The shipped parameters with some held at a value, as written in the files, for all time or from a later date. */
export function parametersWith(values: Readonly<Record<string, number>>, from?: string): ParameterRegister {
  const register = new Map(SHIPPED.readParameters());
  for (const [id, value] of Object.entries(values)) {
    register.set(id, holding(requireParameter(register, id), value, from));
  }
  return register;
}

function holding(parameter: Parameter, value: number, from: string | undefined): Parameter {
  const { uprating: _, ...kept } = parameter;
  if (from === undefined) return { ...kept, values: [dated('1990-01-01', value)] };
  return { ...kept, values: [...kept.values.filter((v) => v.from < from), dated(from, value)] };
}

/** The same value of a parameter for every client group. */
export function everyGroup(id: string, value: number): Record<string, number> {
  return Object.fromEntries(GROUP_KEYS.map((key) => [`${id}.${key}`, value]));
}

/** Two years of a small place from April 2026, changed as the test likes. */
export function scenarioWith(parts: Partial<Scenario> = {}): Scenario {
  return {
    place: placeWith(),
    option: SHIPPED.readOption(BUSINESS_AS_USUAL),
    future: SHIPPED.readFuture('central'),
    parameters: SHIPPED.readParameters(),
    start: '2026-04',
    months: 24,
    seed: 20261121,
    ...parts,
  };
}

/** Everything the levers can do at once, within two years of April 2026: each lever and each rule of call-off. */
export const EVERY_LEVER: readonly LeverChange[] = [
  { lever: 'move.block-to-framework', from: '2026-09', until: '2027-09', value: 0.15 },
  { lever: 'move.block-to-preferred-list', from: '2026-08', value: 0.1 },
  { lever: 'move.block-to-in-house', from: '2026-07', until: '2027-06', value: 0.1 },
  { lever: 'move.block-to-isf', from: '2026-08', value: 0.1 },
  { lever: 'move.block-to-direct-payment', from: '2026-06', until: '2027-12', value: 0.3 },
  { lever: 'move.block-to-mixed', from: '2026-10', value: 0.1 },
  { lever: 'move.block-to-pooled', from: '2026-11', until: '2027-10', value: 0.1 },
  { lever: 'move.framework-to-preferred-list', from: '2026-09', until: '2027-03', value: 0.1 },
  { lever: 'move.framework-to-in-house', from: '2026-12', value: 0.05 },
  { lever: 'move.framework-to-isf', from: '2026-07', until: '2027-06', value: 0.1 },
  {
    lever: 'move.framework-to-isf',
    from: '2026-11',
    value: 0.3,
    groups: ['learning disability', 'mental health'],
  },
  { lever: 'move.framework-to-direct-payment', from: '2026-08', value: 0.2 },
  { lever: 'move.framework-to-mixed', from: '2026-09', value: 0.1, groups: ['older', 'physical disability'] },
  { lever: 'move.framework-to-pooled', from: '2027-01', value: 0.15 },
  { lever: 'move.direct-payment-to-framework', from: '2026-10', until: '2027-09', value: 0.1 },
  { lever: 'move.direct-payment-to-isf', from: '2026-09', value: 0.2 },
  { lever: 'move.direct-payment-to-pooled', from: '2026-12', value: 0.2 },
  { lever: 'review.rate', from: '2026-10', value: 1.5 },
  { lever: 'support.planning', from: '2026-12', value: 0.4 },
  { lever: 'budget.generosity', from: '2027-02', value: 0.9 },
  { lever: 'fee.uplift', from: '2027-04', value: 0.07 },
  { lever: 'direct-payment.rate-ratio', from: '2026-12', value: 0.8 },
  { lever: 'block.discount', from: '2027-01', value: 0.1 },
  { lever: 'letters.share', from: '2026-07', until: '2027-06', value: 0.8 },
  { lever: 'information.level', from: '2026-09', value: 0.9 },
  { lever: 'brokerage.capacity', from: '2027-03', value: 0.7 },
  { lever: 'advocacy.capacity', from: '2026-11', value: 0.9 },
  { lever: 'pooling.facilitation', from: '2026-06', until: '2026-12', value: 0.9 },
  { lever: 'choice.mode', from: '2027-10', value: 'take-up' },
  { lever: 'framework.call-off', from: '2026-08', value: 'mini-tender' },
  { lever: 'framework.call-off', from: '2026-12', value: 'rotation' },
  { lever: 'framework.call-off', from: '2027-04', value: 'zone-lead' },
  { lever: 'framework.call-off', from: '2027-08', value: 'persons-choice' },
  { lever: 'framework.open-to', from: '2026-10', value: 'direct-payments' },
  { lever: 'framework.open-to', from: '2027-06', value: 'everyone' },
  { lever: 'preferred-list.size', from: '2026-07', value: 0.5 },
  { lever: 'preferred-list.discount', from: '2026-07', value: 0.08 },
  { lever: 'isf.readiness', from: '2026-05', until: '2026-12', value: 0.7 },
  { lever: 'isf.contracts', from: '2026-06', value: 'allowed' },
  { lever: 'isf.fee-payer', from: '2027-05', value: 'council' },
  { lever: 'isf.recipient', from: '2027-03', value: 'council' },
  { lever: 'direct-payment.agent', from: '2026-11', value: 'yes' },
  { lever: 'contract.notice', from: '2027-01', value: 14 },
  { lever: 'contract.minimum', from: '2026-12', value: 6 },
  { lever: 'budget.sizing', from: '2027-01', value: 'pot' },
  { lever: 'budget.pot-growth', from: '2026-11', value: 0.01 },
  { lever: 'budget.streams', from: '2026-09', until: '2027-03', value: 0.8 },
  { lever: 'charging.percent-taken', from: '2027-01', value: 0.9 },
  { lever: 'charging.local-uplift', from: '2027-04', value: 0.1 },
  { lever: 'charging.disability-allowance', from: '2026-10', value: 25 },
  { lever: 'charging.minimum', from: '2027-02', value: 5 },
  { lever: 'charging.maximum', from: '2027-06', value: 150 },
  { lever: 'charging.collection', from: '2026-09', value: 'gross' },
  { lever: 'fee.needs-related', from: '2026-10', value: 0.3 },
  { lever: 'fee.spot-premium', from: '2026-09', value: 0.4 },
  { lever: 'fee.outcome-share', from: '2026-11', value: 0.1 },
  { lever: 'payment.days', from: '2027-01', value: 75 },
  { lever: 'payment.days', from: '2027-09', value: 110 },
  { lever: 'isf.payment', from: '2027-02', value: 'arrears' },
  { lever: 'direct-payment.rate-rule', from: '2027-05', value: 'price' },
  { lever: 'direct-payment.cap', from: '2027-09', value: 27 },
  { lever: 'direct-payment.vat', from: '2026-11', value: 'added' },
  { lever: 'direct-payment.monitoring', from: '2026-08', value: 'full' },
  { lever: 'direct-payment.monitoring', from: '2027-07', value: 'light' },
  { lever: 'framework.size', from: '2026-08', value: 0.6 },
  { lever: 'framework.accreditation', from: '2027-10', value: 'yes' },
  { lever: 'framework.quality-floor', from: '2027-10', value: 1 },
  { lever: 'framework.guarantee', from: '2026-12', value: 0.5 },
  { lever: 'block.reconciliation', from: '2026-05', value: 0.5 },
  { lever: 'support.core-share', from: '2026-10', value: 0.6 },
  { lever: 'brokerage.terms', from: '2027-01', value: 'council' },
  { lever: 'grant.lost-client', from: '2026-06', value: 8 },
  { lever: 'indemnity.redundancy', from: '2026-06', value: 0.8 },
  { lever: 'grant.training', from: '2026-09', value: 0.5 },
  { lever: 'grant.start-up', from: '2026-07', value: 25_000 },
  { lever: 'grant.fund-set-up', from: '2026-06', value: 0.5 },
  { lever: 'market.position-statement', from: '2026-10', value: 'yes' },
  { lever: 'budget.envelope-growth', from: '2026-09', value: 0.02 },
];
