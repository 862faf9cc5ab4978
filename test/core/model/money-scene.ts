import { checkLedger, openMonth } from '../../../core/model/ledger.ts';
import { MEANS_CLASSES } from '../../../core/model/charging/means-class.ts';
import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import { chargePeople } from '../../../core/model/steps/charge-people.ts';
import { deliverCare } from '../../../core/model/steps/deliver-care.ts';
import { deliverSupport } from '../../../core/model/steps/deliver-support.ts';
import { payForCare } from '../../../core/model/steps/pay-for-care.ts';
import { NO_SUPPORTER } from '../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import type { LeverId } from '../../../core/scenario/lever.ts';
import { optionWith, parametersWith, scenarioWith } from './sample-market.ts';

/** Income a charge leaves a person of the scene, in pence a week; the disability allowance included. */
export const PROTECTED = 25_260;
const PENSIONER = MEANS_CLASSES.findIndex(({ name }) => name === 'single, pension age');

type Changes = {
  readonly parameters?: Readonly<Record<string, number>>;
  readonly levers?: Partial<Readonly<Record<LeverId, number | string>>>;
};

/** The first reported month with round figures; every lever is set as it would be in an option's file. */
export function moneyMonth({ parameters = {}, levers = {} }: Changes = {}): PlannedMonth {
  const plan = prepare(
    scenarioWith({
      parameters: parametersWith({
        'model.spin-up': 1,
        'charging.capital.lower': 14_250,
        'charging.capital.upper': 23_250,
        'charging.tariff.step': 250,
        'charging.mig.single.pension': 232.6,
        'charging.dre.default': 20,
        'charging.collection.missed': 0,
        'charging.collection.repaid': 0.5,
        'charging.arrangementfee.setup': 250,
        'charging.arrangementfee.annual': 120,
        'provider.debtor.council': 365 / 24,
        'provider.debtor.individuals': 0,
        'provider.baddebt.dp': 0,
        'direct-payment.lost.usual': 0,
        'dp.reclaim.trigger': 52,
        'dp.managedaccount.fee': 240,
        'isf.fee': 0.1,
        'isf.rate.ratio': 1,
        'isf.surplus.keep': 13,
        'pooled.discount': 0.05,
        'preferred-list.discount': 0.1,
        'support.rate': 20,
        'vat.rate': 0.2,
        'carer.covers': 0.5,
        'pa.absence': 0,
        ...parameters,
      }),
      option: optionWith(
        ...Object.entries(levers).map(([lever, value]) => ({
          lever: lever as LeverId,
          from: '2026-04',
          value,
        })),
      ),
      months: 1,
    }),
  );
  return monthOfPlan(plan, plan.spinUp, 0);
}

export type MoneyPerson = Partial<Record<keyof State['people'], number>>;
type MoneyProvider = Partial<Record<keyof State['providers'], number>>;

/** People of ten hours of care a week with one provider at £26 an hour and one supplier of support that charges VAT. */
export function moneyScene(people: readonly MoneyPerson[], provider: MoneyProvider = {}): State {
  const state = allocateState({ people: people.length, providers: 1, localities: 1 });
  for (const [row, person] of people.entries()) {
    const usual = { identity: row, present: 1, takes: 1, sharing: 1, bidRatio: 1, supporter: NO_SUPPORTER };
    const means = { meansClass: PENSIONER, income: PROTECTED };
    write(state.people, row, { ...usual, ...means, budgeted: 600, needNow: 600, ...person });
  }
  write(state.providers, 0, { open: 1, staff: 60_000, price: 2600, ...provider });
  write(state.supporters, 0, { price: 2000, taxable: 1, staff: 60_000 });
  const rates = { frameworkRate: 2400, blockRate: 2280, agencyRate: 2400, assistantRate: 1600 };
  const rows = { peopleRows: people.length, providerRows: 1, supporterRows: 1 };
  write(state.market, 0, { ...rates, ...rows, incomeIndex: 1, assistants: 600_000 });
  return state;
}

/** One month of care and support delivered, charged and paid for, with the ledger checked. */
export function liveMonth(state: State, month: PlannedMonth): State {
  openMonth(state.ledger);
  for (const step of [deliverCare, deliverSupport, chargePeople, payForCare]) step.apply(state, month);
  checkLedger(state.ledger);
  return state;
}

function write<C extends string>(
  columns: Readonly<Record<C, { [row: number]: number }>>,
  row: number,
  values: Partial<Record<C, number>>,
): void {
  for (const [name, value] of Object.entries(values) as [C, number][]) columns[name][row] = value;
}
