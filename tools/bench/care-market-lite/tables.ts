/** The state of care-market-lite, in the kernel's own columns. */
import { column } from '../../../core/model/columns.ts';
import type { Columns } from '../../../core/model/columns.ts';

export const PEOPLE = {
  x: column('float64', 'stock', 'km', 'Where the person lives.'),
  y: column('float64', 'stock', 'km', 'Where the person lives.'),
  hours: column('float64', 'stock', 'hours a week', 'Care needed.'),
  income: column('float64', 'stock', 'pounds a week', 'Income.'),
  capital: column('float64', 'stock', 'pounds', 'Savings.'),
  arrangement: column('uint8', 'stock', 'code', 'How care is bought, 0 to 5.'),
  provider: column('int32', 'stock', 'row', 'Slot of the provider; -1 for none, -2 for an own assistant.'),
  distance: column('float64', 'stock', 'km', 'To the provider.'),
} as const;

export const PROVIDERS = {
  active: column('uint8', 'stock', 'flag', 'Whether the slot trades.'),
  x: column('float64', 'stock', 'km', 'Where it stands.'),
  y: column('float64', 'stock', 'km', 'Where it stands.'),
  price: column('float64', 'stock', 'pounds an hour', 'Price.'),
  quality: column('float64', 'stock', 'score', 'Quality, 0 to 1.'),
  vat: column('float64', 'stock', 'rate', 'VAT it charges.'),
  block: column('uint8', 'stock', 'flag', 'Whether it has a block contract.'),
  fixed: column('float64', 'stock', 'pounds a month', 'Fixed cost.'),
  staff: column('float64', 'stock', 'whole-time staff', 'Staff.'),
  cash: column('float64', 'stock', 'pounds', 'Cash.'),
  capacity: column('float64', 'stock', 'hours a week', 'What it can take on.'),
  booked: column('float64', 'stock', 'hours a week', 'What it has taken on.'),
  monthsShort: column('int32', 'stock', 'months', 'Months in a row with cash below nothing.'),
  hours: column('float64', 'flow', 'hours a week', 'Delivered.'),
  revenue: column('float64', 'flow', 'pounds a week', 'Revenue.'),
  travel: column('float64', 'flow', 'km a week', 'Travel.'),
} as const;

export type People = Columns<typeof PEOPLE>;
export type Providers = Columns<typeof PROVIDERS>;
