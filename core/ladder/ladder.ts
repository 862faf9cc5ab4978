/**
 * The £100 ladder: what a gross budget is worth as care, rung by rung, for one way of holding and spending it.
 *
 * A budget of £100 at 20% VAT buys £83.33 of taxable care where the buyer cannot recover the tax (S4 says £80).
 */
import { writtenInPounds } from '../money/decimal.ts';
import { downRatio, roundHalfUp } from '../money/rounding.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import type { VatRules } from '../vat/rules.ts';
import { liabilityOf, recoversVat } from '../vat/supply.ts';
import type { Buyer, SupplierStatus } from '../vat/supply.ts';
import { extractVat } from '../vat/vat.ts';
import { ALLOWED } from './arrangements.ts';
import type { Deployment, Route } from './arrangements.ts';
import type { PriceOfHour } from './prices.ts';

export type Rung = {
  readonly id: 'gross' | 'contribution' | 'fee' | 'employer' | 'vat' | 'price' | 'minimum';
  readonly label: string;
  /** What this rung takes, in pence a week; 0 where it only informs. */
  readonly takes: number;
  /** What is left after it, in pence a week. */
  readonly left: number;
  readonly note: string;
};

export type Ladder = {
  readonly deployment: Deployment;
  readonly route: Route;
  readonly supplier: SupplierStatus;
  readonly condition: string;
  readonly rungs: readonly Rung[];
  /** What buys care in the end, in pence a week. */
  readonly forCare: number;
  /** Whole minutes a week, where the price of an hour is known. */
  readonly minutes: number | null;
};

/** What a ladder is climbed with. Money in whole pence a week but for prices. */
export type LadderTerms = {
  readonly gross: number;
  /** The part of it the person pays; it changes who pays and not what the budget buys. */
  readonly contribution: number;
  readonly vat: VatRules;
  readonly isfRecipient: 'council' | 'person';
  /** Share of an individual service fund its holder keeps for managing it; 0 where the council pays the fee. */
  readonly isfFee: number;
  /** Payroll service and insurance of someone who employs a personal assistant. */
  readonly employerPerWeek: number;
  /** Shortest time that can be bought at once, in minutes. */
  readonly minimumMinutes: number;
  /** Price of an hour without VAT, in pence; null where it is not known. */
  readonly price: PriceOfHour;
};

/** One ladder for each allowed pair; community support twice, from a charity and from a business that charges VAT. */
export function ladders(terms: LadderTerms): readonly Ladder[] {
  return Object.entries(ALLOWED).flatMap(([deployment, routes]) =>
    Object.entries(routes).flatMap(([route, condition]) =>
      suppliersOf(route as Route).map((supplier) =>
        ladder({ deployment: deployment as Deployment, route: route as Route, supplier, condition }, terms),
      ),
    ),
  );
}

function suppliersOf(route: Route): readonly SupplierStatus[] {
  if (route === 'community-support') return ['charity', 'other'];
  if (route === 'in-house') return ['public-body'];
  return ['state-regulated'];
}

type Way = Pick<Ladder, 'deployment' | 'route' | 'supplier' | 'condition'>;

function ladder(way: Way, terms: LadderTerms): Ladder {
  const rungs: Rung[] = [];
  let left = terms.gross;
  const step = (id: Rung['id'], label: string, takes: number, note: string): void => {
    left -= takes;
    rungs.push({ id, label, takes, left, note });
  };

  step('gross', 'Gross budget', 0, 'Before the person’s charge, which is known only after it.');
  if (terms.contribution > 0 && way.deployment !== 'self-funder') {
    step('contribution', 'Paid by the person', 0, contributionNote(way.deployment, terms));
  }
  if (way.deployment === 'isf') {
    const fee = roundHalfUp(left * terms.isfFee);
    step('fee', 'Fee of the fund holder', fee, 'Kept for managing the fund.');
  }
  if (way.route === 'personal-assistant') {
    step(
      'employer',
      'Payroll and insurance',
      Math.min(left, terms.employerPerWeek),
      'What employing costs beside pay.',
    );
  }
  climbVat(way, terms, left, step);
  return climbPrice(way, terms, rungs, left);
}

function contributionNote(deployment: Deployment, { gross, contribution }: LadderTerms): string {
  const council = `the council pays ${writtenInPounds(gross - contribution)}`;
  const how = deployment === 'direct-payment' ? 'into the same account' : 'to the council';
  return `${writtenInPounds(contribution)} of it ${how}; ${council}. It changes who pays, not what is bought.`;
}

type StepUp = (id: Rung['id'], label: string, takes: number, note: string) => void;

function climbVat({ deployment, supplier }: Way, terms: LadderTerms, left: number, step: StepUp): void {
  const taxableTurnover = supplier === 'other' ? terms.vat.threshold + 1 : 0;
  const liability = liabilityOf({ status: supplier, taxableTurnover }, 'welfare', terms.vat);
  if (liability !== 'standard-rated') {
    step('vat', 'VAT', 0, 'None: the supplier is a charity, a public body or regulated by the state.');
    return;
  }
  if (recoversVat(buyerFor(deployment, terms))) {
    step('vat', 'VAT', 0, 'Charged on top of the price and recovered by the council.');
    return;
  }
  const { vat } = extractVat(left, terms.vat.rate);
  step('vat', 'VAT that cannot be recovered', vat, `At ${percent(terms.vat.rate)}%, inside what is paid.`);
}

function buyerFor(deployment: Deployment, { isfRecipient }: LadderTerms): Buyer {
  switch (deployment) {
    case 'none':
    case 'council-managed':
      return { kind: 'council' };
    case 'isf':
      return { kind: 'isf', recipient: isfRecipient };
    case 'direct-payment':
    case 'self-funder':
      return { kind: 'person' };
  }
}

function climbPrice(way: Way, terms: LadderTerms, rungs: readonly Rung[], left: number): Ladder {
  const perHour = terms.price(way.route, way.deployment);
  if (perHour === null) return { ...way, rungs, forCare: left, minutes: null };
  const bought = downRatio(left * MINUTES_PER_HOUR, perHour);
  const priced: Rung = {
    id: 'price',
    label: 'Price of an hour',
    takes: 0,
    left,
    note: `${writtenInPounds(perHour)} buys ${bought} minutes a week.`,
  };
  if (bought >= terms.minimumMinutes)
    return { ...way, rungs: [...rungs, priced], forCare: left, minutes: bought };
  const minimum: Rung = {
    id: 'minimum',
    label: 'Shortest visit',
    takes: 0,
    left,
    note: `Less than the ${terms.minimumMinutes} minutes that are sold at once, so nothing can be bought.`,
  };
  return { ...way, rungs: [...rungs, priced, minimum], forCare: left, minutes: 0 };
}

function percent(rate: number): string {
  return String(roundHalfUp(rate * 10_000) / 100);
}
