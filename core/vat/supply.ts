import type { VatRules } from './rules.ts';

/** Who supplies, as the exemption for welfare services sees it. */
export type SupplierStatus =
  | 'charity'
  | 'public-body'
  /** Registered with the Care Quality Commission or another state regulator. */
  | 'state-regulated'
  /** Any other business, such as an unregulated day centre for profit. */
  | 'other';

/** What is supplied. */
export type Service =
  /** Care, support and protection of adults: exempt from the suppliers that may exempt it. */
  | 'welfare'
  /** Workers under the direction of whoever hires them: taxable from anyone. */
  | 'staff'
  /** Payroll and similar help for an employer: taxable from anyone. */
  | 'payroll';

export type Supplier = {
  readonly status: SupplierStatus;
  /** Yearly turnover of its taxable supplies, in pence. */
  readonly taxableTurnover: number;
  /** Registered though under the threshold. */
  readonly isVoluntarilyRegistered?: boolean;
};

/** Who receives the supply. */
export type Buyer =
  | { readonly kind: 'council' }
  /** The council pays as the person's agent; the supply is to the person. */
  | { readonly kind: 'council-as-agent' }
  | { readonly kind: 'person' }
  /** An individual service fund: the council recovers only where the contract makes it the recipient. */
  | { readonly kind: 'isf'; readonly recipient: 'council' | 'person' };

/** How a supply is treated. */
export type Liability = 'exempt' | 'outside-registration' | 'standard-rated';

/**
 * How a supply is treated.
 *
 * Source: Value Added Tax Act 1994, schedule 9 group 7 item 9; VAT Notice 701/2; Revenue and Customs Brief 9 (2021).
 */
export function liabilityOf(
  supplier: Supplier,
  service: Service,
  rules: Pick<VatRules, 'threshold'>,
): Liability {
  if (service === 'welfare' && supplier.status !== 'other') return 'exempt';
  const mustRegister = supplier.taxableTurnover > rules.threshold;
  return mustRegister || supplier.isVoluntarilyRegistered === true
    ? 'standard-rated'
    : 'outside-registration';
}

/** Whether whoever receives the supply gets the tax back. Source: Value Added Tax Act 1994, section 33. */
export function recoversVat(buyer: Buyer): boolean {
  switch (buyer.kind) {
    case 'council':
      return true;
    case 'isf':
      return buyer.recipient === 'council';
    case 'council-as-agent':
    case 'person':
      return false;
  }
}
