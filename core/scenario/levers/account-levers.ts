import type { Lever } from './lever-kind.ts';

/** Who may hold a budget for a person and on what terms, and how a contract with a provider ends. */
export const ACCOUNT_LEVERS = {
  'isf.readiness': {
    label: 'Providers able to hold a service fund',
    help: 'Share of providers that have the systems to hold people’s budgets as individual service funds.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'isf.capable.default' },
    group: 'lists and contracts',
  },
  'isf.contracts': {
    label: 'Service funds in council contracts',
    help: 'Whether the council’s contracts allow its framework providers to hold individual service funds.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'forbidden',
    group: 'lists and contracts',
    choices: [
      {
        id: 'forbidden',
        label: 'Not allowed',
        help: 'Only providers outside the framework can hold a fund.',
      },
      { id: 'allowed', label: 'Allowed', help: 'Framework providers that are able to can hold funds too.' },
    ],
  },
  'isf.fee-payer': {
    label: 'Who pays the fund holder’s fee',
    help: 'Whether the fee for holding a service fund comes out of the person’s budget or is paid by the council on top.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'budget',
    group: 'budgets and charges',
    choices: [
      { id: 'budget', label: 'The person’s budget', help: 'The budget buys less care by the fee.' },
      { id: 'council', label: 'The council', help: 'The fee is paid on top of the budget.' },
    ],
  },
  'isf.recipient': {
    label: 'Who receives what a service fund buys',
    help: 'In law, whether the council or the person is the recipient of the supply. VAT can be recovered only if it is the council.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'person',
    group: 'budgets and charges',
    choices: [
      { id: 'person', label: 'The person', help: 'VAT stays in the cost.' },
      { id: 'council', label: 'The council', help: 'The council recovers the VAT.' },
    ],
  },
  'direct-payment.agent': {
    label: 'The council as agent for direct payments',
    help: 'Whether the council itself runs the account for people who do not want to run one, free of charge.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'no',
    group: 'support to choose',
    choices: [
      { id: 'no', label: 'No', help: 'Third parties run accounts for a fee paid from the budget.' },
      {
        id: 'yes',
        label: 'Yes',
        help: 'The council runs the account; it recovers no VAT on what it buys as agent.',
      },
    ],
  },
  'contract.notice': {
    label: 'Notice to change provider',
    help: 'Days of notice a person, or the council for them, gives before changing provider.',
    unit: 'days',
    min: 0,
    max: 90,
    default: { parameter: 'contract.notice' },
    group: 'lists and contracts',
  },
  'contract.minimum': {
    label: 'Shortest contract',
    help: 'Months a new contract with a provider runs before the person can give notice.',
    unit: 'months',
    min: 0,
    max: 24,
    default: { parameter: 'contract.minimum.default' },
    group: 'lists and contracts',
  },
} as const satisfies Record<string, Lever>;
