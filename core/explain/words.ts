/** How amounts, times and arrangements are said. */
import type { Cell } from '../scenario/arrangement.ts';
import {
  BLOCK,
  COUNCIL_AGENT,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  MIXED,
  NO_BUDGET,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
  THIRD_PARTY_ACCOUNT,
} from '../model/vocabulary.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import type { PersonRow } from './person/person-row.ts';

/** Whole minutes as 3 h 05 min. */
export function time(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  return `${hours} h ${String(minutes - hours * MINUTES_PER_HOUR).padStart(2, '0')} min`;
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A factor as what it adds or takes: +7.0%. */
export function more(factor: number): string {
  return `${factor < 1 ? '-' : '+'}${percent(Math.abs(factor - 1))}`;
}

/** A number with its noun: 1 provider, 3 providers. */
export function many(count: number, noun: string): string {
  if (noun === 'person' && count !== 1) return `${count === 0 ? 'no' : count} people`;
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Worth to a person as it is compared: +0.35. */
export function worthWords(utility: number): string {
  const size = Math.abs(utility).toFixed(2);
  if (Number(size) === 0) return size;
  return `${utility < 0 ? '-' : '+'}${size}`;
}

/** Who holds the budget and how the hours are bought. */
export function arrangement({
  deployment,
  route,
  arranged,
}: Pick<PersonRow, 'deployment' | 'route' | 'arranged'>): string {
  switch (deployment) {
    case SELF_FUNDER:
      return selfFunding(route, arranged);
    case ISF:
      return 'an individual service fund that a provider holds for them';
    case MIXED:
      return 'a mixed package: care the council buys under its framework, and a direct payment for community support';
    case DIRECT_PAYMENT:
      return `a direct payment ${spentOn(route)}`;
    default:
      return `care the council buys ${councilRoute(route)}${deployment === NO_BUDGET ? ', without a personal budget' : ''}`;
  }
}

function selfFunding(route: number, arranged: number): string {
  if (arranged === 1) return 'paying for all of it themselves, with the council arranging it';
  return route === FRAMEWORK
    ? 'paying for all of it themselves, on the framework’s terms'
    : 'paying for all of it themselves';
}

/** What a direct payment for the whole budget is spent on. */
export function spentOn(route: number): string {
  switch (route) {
    case PERSONAL_ASSISTANT:
      return 'to employ a personal assistant';
    case FRAMEWORK:
      return 'to buy from an agency on the framework’s terms';
    case PREFERRED_LIST:
      return 'to buy from a preferred provider';
    case POOLED:
      return 'pooled with those of neighbours';
    default:
      return 'to buy from an agency';
  }
}

function councilRoute(route: number): string {
  switch (route) {
    case BLOCK:
      return 'in block';
    case PREFERRED_LIST:
      return 'from a preferred provider';
    case IN_HOUSE:
      return 'from its own service';
    case POOLED:
      return 'together with that of neighbours';
    default:
      return 'under its framework';
  }
}

const CELL_WORDS: { readonly [C in Cell]: string } = {
  block: 'care bought in block',
  framework: 'care bought under the framework',
  'preferred-list': 'care bought from a preferred provider',
  'in-house': 'care from the council’s own service',
  isf: 'an individual service fund',
  'direct-payment': 'a direct payment',
  mixed: 'a mixed package',
  pooled: 'pooling with neighbours',
};

/** An arrangement of a planned mix. */
export function cellWords(cell: Cell): string {
  return CELL_WORDS[cell];
}

/** Who runs the account a direct payment is paid into. */
export function accountWords(account: number): string {
  switch (account) {
    case THIRD_PARTY_ACCOUNT:
      return 'a third party runs the account for a fee';
    case COUNCIL_AGENT:
      return 'the council runs the account as their agent';
    default:
      return 'they, or whoever acts for them, run the account';
  }
}

/** A place in a row: 1st, 2nd, 11th. */
export function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
}
