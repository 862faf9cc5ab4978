import { CENTRAL } from '../../core/scenario/future.ts';
import type { Choice } from './state.ts';

/** What is compared on the first start, where the host offers it. */
export const FIRST_CHOICE: Choice = {
  place: 'hartlepool',
  option: 'block-to-direct-payments',
  beside: [],
  future: CENTRAL,
  months: 60,
  replicates: 20,
  seed: 1,
};
