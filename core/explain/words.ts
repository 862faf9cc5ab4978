/** How amounts, times and arrangements are said. */
import {
  BLOCK,
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  DIRECT_PAYMENT,
  NO_BUDGET,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../model/vocabulary.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import type { PersonRow } from './person-row.ts';

/** Whole minutes as 3 h 05 min. */
export function time(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  return `${hours} h ${String(minutes - hours * MINUTES_PER_HOUR).padStart(2, '0')} min`;
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A factor as what it adds or takes: +7.0 %. */
export function more(factor: number): string {
  return `${factor < 1 ? '-' : '+'}${percent(Math.abs(factor - 1))}`;
}

/** A number with its noun: 1 provider, 3 providers. */
export function many(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Who holds the budget and how the hours are bought. */
export function arrangement({ deployment, route }: Pick<PersonRow, 'deployment' | 'route'>): string {
  if (deployment === SELF_FUNDER) return 'paying for all of it themselves';
  if (deployment === DIRECT_PAYMENT) {
    return route === PERSONAL_ASSISTANT
      ? 'a direct payment to employ a personal assistant'
      : 'a direct payment to buy from an agency';
  }
  const budget = deployment === NO_BUDGET ? ', without a personal budget' : '';
  return `care the council buys ${route === BLOCK ? 'in block' : 'under its framework'}${budget}`;
}

/** An arrangement of a planned mix. */
export function cellWords(cell: number): string {
  if (cell === CELL_DIRECT_PAYMENT) return 'a direct payment';
  return cell === CELL_BLOCK ? 'care bought in block' : 'care bought under the framework';
}

/** A sentence's first word with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
