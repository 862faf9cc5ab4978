/**
 * The lines a provider's cost is made of, in the order they are shown: one list for an hour worked out by hand, for a
 * provider's month in a market and for its account.
 *
 * Source: the lines of the UKHCA and Homecare Association minimum price and of the 2022 cost of care exercise.
 */

/** Whom a line is paid to. */
export type Payee = 'staff' | 'hmrc' | 'suppliers';

type CostLineTerms = {
  readonly label: string;
  readonly meaning: string;
  readonly paidTo: Payee;
  /** Whether one more hour of care makes it grow: the lines of what an hour costs at the margin. */
  readonly atTheMargin: boolean;
};

export const COST_LINES = {
  contactPay: {
    label: 'Pay for time with people',
    meaning: 'Basic pay for the time of visits, both workers counted.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  travelPay: {
    label: 'Pay for travel',
    meaning: 'Basic pay for the time between visits, longer where visits are far apart.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  waitingPay: {
    label: 'Pay for waiting',
    meaning: 'Basic pay for gaps in a round, longer where people choose their own times.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  unsocialPay: {
    label: 'Extra for unsocial hours',
    meaning: 'What is paid on top of basic pay for evenings and weekends.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  complexPay: {
    label: 'Extra time for complex care',
    meaning: 'Shadowing, handover and supervision that complex care takes beyond the time of the visit.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  idlePay: {
    label: 'Pay for contracted time without work',
    meaning: 'Time staff on contracted hours are paid for although nobody drew on it.',
    paidTo: 'staff',
    atTheMargin: false,
  },
  holidayPay: {
    label: 'Holiday pay',
    meaning: 'Statutory leave, as a share of pay.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  sickPay: { label: 'Sick pay', meaning: 'As a share of pay.', paidTo: 'staff', atTheMargin: true },
  trainingPay: {
    label: 'Training',
    meaning: 'Time spent in training, as far as the provider buys it.',
    paidTo: 'staff',
    atTheMargin: false,
  },
  pension: {
    label: 'Pension',
    meaning: 'Employer contributions under automatic enrolment.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  nationalInsurance: {
    label: 'Employer National Insurance',
    meaning:
      'On pay above the threshold, less what is left of the Employment Allowance where it may be claimed.',
    paidTo: 'hmrc',
    atTheMargin: true,
  },
  mileage: {
    label: 'Mileage',
    meaning: 'For miles between visits, more where visits are far apart.',
    paidTo: 'staff',
    atTheMargin: true,
  },
  branch: {
    label: 'Branch',
    meaning: 'Manager, premises, systems and registration, whatever the hours.',
    paidTo: 'suppliers',
    atTheMargin: false,
  },
  running: {
    label: 'Running costs',
    meaning: 'Rostering, phones, protective equipment and insurance for each hour.',
    paidTo: 'suppliers',
    atTheMargin: true,
  },
  administration: {
    label: 'Administration for clients',
    meaning:
      'Contracts, invoices and reviews for each client, more for each who buys alone, and taking on each new one.',
    paidTo: 'suppliers',
    atTheMargin: true,
  },
  marketing: {
    label: 'Marketing to individuals',
    meaning: 'What it takes to be found by people who buy for themselves.',
    paidTo: 'suppliers',
    atTheMargin: false,
  },
  recruitment: {
    label: 'Recruitment',
    meaning: 'Finding, checking and starting those who take the place of leavers, and those taken on.',
    paidTo: 'suppliers',
    atTheMargin: false,
  },
  inputVat: {
    label: 'VAT that cannot be reclaimed',
    meaning: 'Input VAT of a supplier whose own supplies are exempt.',
    paidTo: 'suppliers',
    atTheMargin: true,
  },
} as const satisfies Record<string, CostLineTerms>;

export type CostLineId = keyof typeof COST_LINES;

/** Ids of the lines in the order they are shown. */
export const COST_LINE_IDS = Object.keys(COST_LINES) as readonly CostLineId[];

/** An amount for each line: pence for a month in a market, pence and parts of a penny for one hour. */
export type CostLines = { readonly [L in CostLineId]: number };

/** All lines together. */
export function totalOf(lines: CostLines): number {
  return COST_LINE_IDS.reduce((sum, id) => sum + lines[id], 0);
}

const MARGIN_LINES = COST_LINE_IDS.filter((id) => COST_LINES[id].atTheMargin);

/** The lines that one more hour makes grow. */
export function marginOf(lines: CostLines): number {
  let sum = 0;
  for (let line = 0; line < MARGIN_LINES.length; line++) sum += lines[MARGIN_LINES[line]];
  return sum;
}
