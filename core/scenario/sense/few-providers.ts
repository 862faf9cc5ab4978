import { count } from '../../figures/count.ts';
import type { Place } from '../place.ts';
import type { Warning } from './warning.ts';

/**
 * Providers at the start below which it is said how far runs part. Measured on business as usual over three years, 40 runs each of the
 * City of London (3), the Isles of Scilly (1), and Hartlepool, Merrowshire and Rutland as they are and made smaller: with 3 providers
 * or fewer, one run in five or more met less than 70% of need, with 6 one in forty to one in ten, with 8 or more none.
 */
const ENOUGH_PROVIDERS = 8;

/** A place with so few providers that the end of one decides a run, so that a mean over runs describes hardly any of them. */
export function fewProviders({ name, fields }: Place, from: string): Warning[] {
  const { providers, clients18to64, clients65plus } = fields;
  if (providers.value >= ENOUGH_PROVIDERS) return [];
  const clients = count(clients18to64.value + clients65plus.value, 'council client');
  const why =
    providers.value === 0
      ? 'nobody gives agency care until one opens'
      : 'one of them may come to give most of the care, and when that one closes or hands back its contract the rest take years to make up for it';
  const sentence = `${name} starts with ${count(providers.value, 'provider')} for ${clients}: with so few, ${why}. Runs end far apart: read where nine runs in ten lie, not the mean alone.`;
  return [{ levers: [], from, sentence }];
}
