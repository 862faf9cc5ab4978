/** A life as the stretches of months in which the arrangement and who serves the person stayed the same. */
import type { PersonAnswer } from '../../api/types.ts';

type Life = PersonAnswer['life'];

export type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** Months of the life before it. */
  readonly before: number;
  readonly arrangement: string;
  /** Who gives the personal care; null for someone who needs none, or whom nobody serves. */
  readonly provider: number | null;
  readonly service: 'provider' | 'assistant' | 'no personal care needed' | 'nobody';
};

export function stretchesOf({
  accounts,
  statements,
}: Pick<Life, 'accounts' | 'statements'>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, account] of accounts.entries()) {
    const { month, provider } = account;
    const arrangement = statements[at]?.arrangement ?? '';
    const service = serviceOf(account);
    const open = stretches.at(-1);
    const isSame =
      open?.arrangement === arrangement && open.provider === provider && open.service === service;
    if (open !== undefined && isSame) {
      stretches[stretches.length - 1] = { ...open, to: month, months: open.months + 1 };
    } else {
      stretches.push({ from: month, to: month, months: 1, before: at, arrangement, provider, service });
    }
  }
  return stretches;
}

function serviceOf({ provider, route, care }: Life['accounts'][number]): Stretch['service'] {
  if (provider !== null) return 'provider';
  if (care.needed === 0) return 'no personal care needed';
  return route === 'personal-assistant' && care.delivered > 0 ? 'assistant' : 'nobody';
}

/** Hours needed and delivered, care and support together, by month. */
export function timesOf({ accounts }: Pick<Life, 'accounts'>) {
  const hours = (pick: 'needed' | 'delivered') =>
    new Map(accounts.map(({ month, care, support }) => [month, (care[pick] + support[pick]) / 60]));
  return { needed: hours('needed'), delivered: hours('delivered') };
}

/** Whether less of personal care or of community support came in a month than was needed. */
export function isShort({ care, support }: Life['accounts'][number]): boolean {
  return care.delivered < care.needed || support.delivered < support.needed;
}

/** Whether there is any month of a life of which to ask why a need went unmet. */
export function isEverShort({ accounts }: Pick<Life, 'accounts'>): boolean {
  return accounts.some(isShort);
}

/** What the council and the person pay, in pounds by month. */
export function paymentsOf({ accounts }: Pick<Life, 'accounts'>) {
  return {
    council: new Map(accounts.map(({ month, councilPays }) => [month, councilPays / 100])),
    person: new Map(accounts.map(({ month, personPays }) => [month, personPays / 100])),
  };
}
