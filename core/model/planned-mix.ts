/** The mix an option plans: which share of council-supported people each arrangement should hold this month. */
import type { ReadonlyColumn } from './columns.ts';
import type { MonthOf } from './step.ts';
import { BAND_18_TO_64, CELL_BLOCK, CELL_DIRECT_PAYMENT, CELL_FRAMEWORK, CELLS } from './vocabulary.ts';

export const MIX_LEVERS = [
  'move.block-to-direct-payment',
  'move.block-to-framework',
  'move.framework-to-direct-payment',
] as const;
export type MixLever = (typeof MIX_LEVERS)[number];

type MixMonth = Pick<MonthOf<never, MixLever>, 'place' | 'levers'>;

/**
 * Planned shares of block, framework and direct payments in an age band. They sum to 1.
 *
 * The starting mix comes from the place; each lever moves a share of one part of it to another.
 * Where nobody holds a block contract the council buys what is left of the block under its framework.
 */
export function plannedMix(band: number, month: MixMonth, blockExists: boolean): Float64Array {
  const { place, levers } = month;
  const directPayment =
    band === BAND_18_TO_64 ? place.directPaymentShare18to64 : place.directPaymentShare65plus;
  const block = (1 - directPayment) * place.blockShare;
  const framework = 1 - directPayment - block;

  const blockToDirectPayment = block * levers['move.block-to-direct-payment'];
  const blockToFramework = block * levers['move.block-to-framework'];
  const frameworkToDirectPayment = framework * levers['move.framework-to-direct-payment'];

  const mix = new Float64Array(CELLS.length);
  const blockLeft = block - blockToDirectPayment - blockToFramework;
  mix[CELL_BLOCK] = blockExists ? blockLeft : 0;
  mix[CELL_FRAMEWORK] =
    framework + blockToFramework - frameworkToDirectPayment + (blockExists ? 0 : blockLeft);
  mix[CELL_DIRECT_PAYMENT] = directPayment + blockToDirectPayment + frameworkToDirectPayment;
  return mix;
}

/** The part of the block that is still to be bought in block: what guaranteed hours are scaled by. */
export function blockRemaining(levers: Omit<MixMonth['levers'], 'move.framework-to-direct-payment'>): number {
  return 1 - levers['move.block-to-direct-payment'] - levers['move.block-to-framework'];
}

/** Whether an open provider holds part of the block, so that hours can be bought in it. */
export function anyoneHoldsBlock(
  { open, blockShare }: { readonly open: ReadonlyColumn; readonly blockShare: ReadonlyColumn },
  rows: number,
): boolean {
  for (let row = 0; row < rows; row++) {
    if (open[row] === 1 && blockShare[row] > 0) return true;
  }
  return false;
}
