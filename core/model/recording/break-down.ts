/** A tally read out by category: everyone, client group, locality, deployment, route and means. */
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { DEPLOYMENT_NAMES, ROUTE_NAMES } from '../vocabulary.ts';
import { firstCategories } from './category.ts';
import { MEANS } from './means.ts';
import { kindOf, SUMS } from './tally.ts';
import type { Tally } from './tally.ts';

/** Adds up every category into `sums`, empty so far and laid out category x sum. */
export function breakDown({ localities, byLocality, byKind }: Tally, sums: Float64Array): void {
  const first = firstCategories(localities);
  for (let locality = 0; locality < localities; locality++) {
    add(sums, first.locality + locality, byLocality, locality);
    add(sums, first.everyone, byLocality, locality);
  }
  for (const group of CLIENT_GROUPS.keys()) {
    for (const means of MEANS.keys()) {
      for (const deployment of DEPLOYMENT_NAMES.keys()) {
        for (const route of ROUTE_NAMES.keys()) {
          const kind = kindOf(group, means, deployment, route);
          add(sums, first.group + group, byKind, kind);
          add(sums, first.means + means, byKind, kind);
          add(sums, first.deployment + deployment, byKind, kind);
          add(sums, first.route + route, byKind, kind);
        }
      }
    }
  }
}

function add(sums: Float64Array, category: number, cells: Float64Array, cell: number): void {
  for (let sum = 0; sum < SUMS.length; sum++) {
    sums[category * SUMS.length + sum] += cells[cell * SUMS.length + sum];
  }
}
