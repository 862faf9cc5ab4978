/**
 * A lever is something the council decides. An option is a list of dated lever changes.
 * Where a lever has no fixed default its starting value comes from a parameter.
 */
import type { Unit } from '../parameters/parameter.ts';
import { CELL_LABELS, MOVES } from './arrangement.ts';
import type { MixLever } from './arrangement.ts';

/** One of the things a lever of kind choice can be set to; files name it by its id, the engine by its place in the list. */
export type LeverChoice = { readonly id: string; readonly label: string; readonly help: string };

export type LeverGroup =
  | 'how care is bought'
  | 'lists and contracts'
  | 'prices and uplifts'
  | 'budgets and charges'
  | 'support to choose';

export type Lever = {
  readonly label: string;
  readonly help: string;
  /** `choice` for a lever set to one of its `choices`. */
  readonly unit: Unit | 'choice';
  readonly min: number;
  readonly max: number;
  /** The value when no option touches it: a number, the id of a choice, or the parameter that holds it. */
  readonly default: number | string | { readonly parameter: string };
  readonly group: LeverGroup;
  /** Whether a change may be for some client groups only. */
  readonly byGroup?: true;
  readonly choices?: readonly LeverChoice[];
};

export const LEVERS = {
  ...moveLevers(),
  'review.rate': {
    label: 'Reviews in a year',
    help: 'How often in a year the council reviews a person’s care and support. Between reviews the budget stays as it is while need changes.',
    unit: 'per year',
    min: 0,
    max: 4,
    default: { parameter: 'review.rate.default' },
    group: 'budgets and charges',
  },
  'support.planning': {
    label: 'Reach of support planning',
    help: 'How far support planning moves the final budget from the indicative one to the cost of meeting the assessed need: 0 leaves the formula’s figure, 1 meets the need.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'support.planning.default' },
    group: 'budgets and charges',
  },
  'budget.generosity': {
    label: 'Generosity of indicative budgets',
    help: 'What the allocation formula gives for a point against the cost of the assessed hours: 1 pays for them in full, 0.9 for nine tenths. It acts at each person’s next review.',
    unit: 'multiplier',
    min: 0.3,
    max: 2,
    default: 1,
    group: 'budgets and charges',
  },
  'fee.uplift': {
    label: 'Yearly fee uplift',
    help: 'How much the council raises its block and framework rates each April. Direct-payment rates follow the framework rate.',
    unit: 'per year',
    min: -0.2,
    max: 0.3,
    default: { parameter: 'uplift.default' },
    group: 'prices and uplifts',
  },
  'direct-payment.rate-ratio': {
    label: 'Direct-payment rate for agency care',
    help: 'What a direct payment allows for an hour from an agency, as a share of the framework rate.',
    unit: 'fraction',
    min: 0.3,
    max: 2,
    default: { parameter: 'dp.rate.ratio.agency' },
    group: 'prices and uplifts',
  },
  'block.discount': {
    label: 'Block discount',
    help: 'How far the block price of an hour stands below the framework rate.',
    unit: 'fraction',
    min: -0.2,
    max: 0.5,
    default: { parameter: 'contract.block.discount' },
    group: 'prices and uplifts',
  },
  'letters.share': {
    label: 'Letters that name a budget',
    help: 'Share of the people without a personal budget to whom the council has by now sent a letter saying that they have one. It changes what they have been told and nothing else.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'support to choose',
  },
  'information.level': {
    label: 'People told the amount before planning',
    help: 'Share of people with a personal budget who learn its amount before they plan; most of them also learn what each part costs. It acts when a person arrives or is reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'information.level.default' },
    group: 'support to choose',
  },
  'brokerage.capacity': {
    label: 'Reach of brokerage',
    help: 'Share of the people wanting support to choose who get it from a broker or a user-led organisation. It lightens the load of running a budget and acts when a person arrives or is reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'brokerage.capacity.default' },
    group: 'support to choose',
  },
  'advocacy.capacity': {
    label: 'Reach of advocacy',
    help: 'Share of the people who cannot decide alone for whom an independent advocate is there when they arrive or are reviewed.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: { parameter: 'advocacy.capacity.default' },
    group: 'support to choose',
  },
  'pooling.facilitation': {
    label: 'Reach of help to pool budgets',
    help: 'Share of people who would find someone to bring neighbours together to buy care jointly. Without it nobody can pool.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'support to choose',
  },
  'choice.mode': {
    label: 'How the mix comes about',
    help: 'Whether the council steers new decisions towards a planned mix, or people choose for themselves and only the other levers move them.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'planned-mix',
    group: 'how care is bought',
    choices: [
      {
        id: 'planned-mix',
        label: 'Planned mix',
        help: 'New decisions are steered towards the shares the option plans. Nobody is forced.',
      },
      {
        id: 'take-up',
        label: 'Take-up',
        help: 'The pull of each arrangement stays as it was at the start. A move above nothing only opens the arrangement to people.',
      },
    ],
  },
  'framework.call-off': {
    label: 'Call-off rule of the framework',
    help: 'Who is offered a package that the council buys under its framework.',
    unit: 'choice',
    min: 0,
    max: 4,
    default: 'ranked',
    group: 'lists and contracts',
    choices: [
      {
        id: 'ranked',
        label: 'Ranked',
        help: 'The best-ranked provider first, and the next only when it cannot take the package.',
      },
      {
        id: 'mini-tender',
        label: 'Mini-tender',
        help: 'Providers bid for each package; the best score for price and quality wins.',
      },
      { id: 'rotation', label: 'Rotation', help: 'Providers take packages in turn.' },
      {
        id: 'zone-lead',
        label: 'Zone lead',
        help: 'Each locality has a lead provider that is asked first.',
      },
      {
        id: 'persons-choice',
        label: 'The person’s choice',
        help: 'The person chooses among the providers on the framework.',
      },
    ],
  },
  'framework.open-to': {
    label: 'Who may buy on the framework’s terms',
    help: 'Whether people with a direct payment, or everyone, may buy from framework providers at the framework’s price.',
    unit: 'choice',
    min: 0,
    max: 2,
    default: 'council',
    group: 'lists and contracts',
    choices: [
      { id: 'council', label: 'The council alone', help: 'Individuals buy at the open-market price.' },
      {
        id: 'direct-payments',
        label: 'And people with a direct payment',
        help: 'The contract is between person and provider, at the framework’s price and terms.',
      },
      {
        id: 'everyone',
        label: 'And self-funders',
        help: 'Self-funders too may buy at the framework’s price.',
      },
    ],
  },
  'preferred-list.size': {
    label: 'Size of the preferred-provider list',
    help: 'Share of framework providers admitted to the list of preferred providers, the best in quality first.',
    unit: 'fraction',
    min: 0.05,
    max: 1,
    default: { parameter: 'preferred-list.size.default' },
    group: 'lists and contracts',
  },
  'preferred-list.discount': {
    label: 'Discount of preferred providers',
    help: 'How far the price on the preferred-provider list stands below the framework rate.',
    unit: 'fraction',
    min: 0,
    max: 0.3,
    default: { parameter: 'preferred-list.discount' },
    group: 'lists and contracts',
  },
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
  'budget.streams': {
    label: 'Other money in one individual budget',
    help: 'Share of the people with money from other public funds who have it brought into one budget with their social care.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'budgets and charges',
  },
  'charging.percent-taken': {
    label: 'Share of chargeable income taken',
    help: 'How much of the income above what must be protected the council takes as a charge.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 1,
    group: 'budgets and charges',
  },
  'charging.local-uplift': {
    label: 'Local uplift of the protected income',
    help: 'How far the council protects more income than the law asks: 0.25 is a quarter more.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'budgets and charges',
  },
  'charging.disability-allowance': {
    label: 'Standard disability allowance',
    help: 'Weekly allowance for disability-related expenses that the council leaves everyone it charges.',
    unit: 'pounds per week',
    min: 0,
    max: 100,
    default: { parameter: 'charging.dre.default' },
    group: 'budgets and charges',
  },
  'charging.minimum': {
    label: 'Smallest charge collected',
    help: 'Charges below this amount a week are waived.',
    unit: 'pounds per week',
    min: 0,
    max: 50,
    default: 0,
    group: 'budgets and charges',
  },
  'charging.maximum': {
    label: 'Largest charge',
    help: 'The most anyone with savings below the upper limit is charged in a week.',
    unit: 'pounds per week',
    min: 0,
    max: 5000,
    default: 5000,
    group: 'budgets and charges',
  },
  'charging.collection': {
    label: 'How direct-payment holders pay their charge',
    help: 'Whether the charge is kept out of the direct payment or paid in full and the charge collected afterwards.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'net',
    group: 'budgets and charges',
    choices: [
      { id: 'net', label: 'Net', help: 'The council pays the budget less the charge.' },
      { id: 'gross', label: 'Gross', help: 'The council pays the whole budget and sends a bill.' },
    ],
  },
} as const satisfies Record<string, Lever>;

export type LeverId = keyof typeof LEVERS;

/** Levers whose value may differ between client groups. */
export type GroupLeverId = MixLever;

/** Whether a lever's value may differ between client groups. */
export function isByGroup(id: LeverId): id is GroupLeverId {
  const lever: Lever = LEVERS[id];
  return lever.byGroup === true;
}

/** What a lever is worth in a month: a number, the index of a choice, or one number for each client group. */
export type LeverValue<L extends LeverId> = L extends GroupLeverId ? readonly number[] : number;

function moveLevers(): { readonly [L in MixLever]: Lever & { readonly byGroup: true } } {
  const entries = MOVES.map(({ lever, from, to }) => [
    lever,
    {
      label: `From ${CELL_LABELS[from]} to ${CELL_LABELS[to]}`,
      help: `Share of the people whose arrangement at the start was ${CELL_LABELS[from]} who should by now be in ${CELL_LABELS[to]} instead.${
        from === 'block' ? ' The guaranteed hours fall with it.' : ''
      }`,
      unit: 'fraction',
      min: 0,
      max: 1,
      default: 0,
      group: 'how care is bought',
      byGroup: true,
    } satisfies Lever,
  ]);
  return Object.fromEntries(entries) as { readonly [L in MixLever]: Lever & { readonly byGroup: true } };
}
