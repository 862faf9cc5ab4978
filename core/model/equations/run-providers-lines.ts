/** The lines of a provider's cost: what each comes to from what its month takes. */
import type { Equation } from '../equation.ts';

const CODE = 'core/costing/care-lines.ts';
const TESTS = [
  'test/core/costing/care-lines.test.ts',
  'test/core/model/steps/run-providers.test.ts',
] as const;

/** A name alone is a line in pence and parts of a penny; a column is the same in whole pence. */
export const runProvidersLineEquations: readonly Equation[] = [
  {
    id: 'care-pay',
    gives:
      'Pay for the hours of the month: with people, on the road, waiting, at unsocial hours, for complex care and for contracted time without work.',
    fills: [
      'costs.contactPay',
      'costs.travelPay',
      'costs.waitingPay',
      'costs.unsocialPay',
      'costs.complexPay',
      'costs.idlePay',
    ],
    formula: [
      'pay = providers.pay',
      'contactPay = contact * pay',
      'travelPay = travel * pay',
      'waitingPay = waiting * pay',
      'unsocialPay = unsocial * pay * cost.unsocial.premium',
      'complexPay = complex * cost.complexity.time * pay',
      'idlePay = idle * pay',
      'costs.contactPay = halfUp(contactPay), and costs.travelPay, costs.waitingPay, costs.unsocialPay, costs.complexPay and costs.idlePay likewise from theirs',
    ],
    where: {
      pay: 'pence an hour',
      contact: 'hours, as are travel, waiting, unsocial, complex and idle: those of care-taken',
      contactPay:
        'pence and parts of a penny; whatever follows from it goes on from this and not from the rounded column, as for every line',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'pay-on-top',
    gives: 'Holiday and sick pay, and pay for the time of the training that the provider buys.',
    fills: ['costs.holidayPay', 'costs.sickPay', 'costs.trainingPay'],
    formula: [
      'training-part = training.spend * providers.training',
      'worked = contactPay + travelPay + waitingPay + unsocialPay + complexPay + idlePay',
      'holidayPay = worked * holiday.fraction',
      'sickPay = worked * cost.sick.share',
      'trainingPay = worked * training-part',
      'gross = worked + holidayPay + sickPay + trainingPay',
      'costs.holidayPay = halfUp(holidayPay)',
      'costs.sickPay = halfUp(sickPay)',
      'costs.trainingPay = halfUp(trainingPay)',
    ],
    where: {
      'providers.training':
        'the part of full training it buys as set before this step, which is at the end of last month',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'pension',
    gives: "The employer's pension contributions, on all pay.",
    fills: ['costs.pension'],
    formula: ['pension = gross * pension.ae.rate', 'costs.pension = halfUp(pension)'],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'employer-insurance-due',
    gives:
      'Employer National Insurance before the Employment Allowance: a share of pay above the threshold of all workers together.',
    fills: [],
    formula: [
      'at-work = contact + travel + waiting + complex * cost.complexity.time + idle',
      'hours-paid = at-work * (1 + holiday.fraction + cost.sick.share + training-part)',
      'above = max(0, gross - hours-paid / workforce.hours.per.worker * nic.threshold)',
      'nationalInsurance = above * nic.employer.rate',
      'employer-insurance-due = halfUp(nationalInsurance)',
    ],
    where: {
      'hours-paid / workforce.hours.per.worker': "weeks of one worker's pay",
      'nic.threshold': 'pence a week for each worker',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'employment-allowance',
    gives:
      'What is left of the Employment Allowance of the tax year, and the National Insurance that is paid once it is set against what is due.',
    fills: ['costs.nationalInsurance', 'providers.allowanceLeft'],
    formula: [
      'where new-tax-year: providers.allowanceLeft = nic.employment-allowance, before anything else of the month, for every open provider whether it may claim or not',
      'may-claim = false where providers.inHouse = 1',
      'may-claim = true where providers.kind = SOCIAL_ENTERPRISE (1)',
      'may-claim = (council-revenue <= invoiced * nic.ea.public.exclusion) elsewhere; so it is true where both are 0',
      'left = may-claim ? providers.allowanceLeft : 0',
      'costs.nationalInsurance = max(0, employer-insurance-due - left)',
      'providers.allowanceLeft = providers.allowanceLeft - (employer-insurance-due - costs.nationalInsurance)',
    ],
    where: {
      'council-revenue': 'pence this month, with invoiced from the same equation',
      'providers.allowanceLeft':
        'pence; a provider that opens in the course of a tax year has the whole of its allowance from the start, the council’s own service none',
    },
    source:
      'National Insurance Contributions Act 2014: a yearly allowance; public authorities and those who do mainly public work may not claim it, charities may.',
    code: 'core/model/steps/run-providers.ts',
    tests: ['test/core/model/steps/run-providers.test.ts', 'test/core/model/books/provider-cost.test.ts'],
  },
  {
    id: 'overhead-lines',
    gives:
      'Mileage and all that is paid to suppliers: the branch, running costs, administration, marketing, recruitment and input VAT that cannot be reclaimed.',
    fills: [
      'costs.mileage',
      'costs.branch',
      'costs.running',
      'costs.administration',
      'costs.marketing',
      'costs.recruitment',
      'costs.inputVat',
    ],
    formula: [
      'mileage = miles * cost.mileage.rate',
      'running = contact * cost.overhead.variable',
      'administration = client-years * cost.client.managed + individual-years * cost.client.individual + client-starts * cost.client.start',
      'marketing = to-individuals * cost.marketing.share',
      'recruitment = starters * workforce.replacecost',
      'inputVat = revenue * vat.input.irrecoverable',
      'costs.mileage = halfUp(mileage), and costs.running, costs.administration, costs.marketing, costs.recruitment and costs.inputVat likewise from theirs',
      'costs.branch = branch',
    ],
    where: {
      'cost.mileage.rate': 'pence a mile',
      'cost.overhead.variable': 'pence for an hour with people',
      'cost.client.managed':
        'pence for a client and year, as is cost.client.individual; cost.client.start is pence for a client taken on',
      'workforce.replacecost': 'pence for a starter',
      branch: 'whole pence, with the other quantities those of care-taken',
    },
    code: CODE,
    tests: TESTS,
  },
];
