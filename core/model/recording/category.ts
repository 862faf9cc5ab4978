/** The kinds of people that outcomes are broken down by. */
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { DEPLOYMENT_NAMES, GROUP_KEYS, ROUTE_NAMES } from '../vocabulary.ts';
import { MEANS, MEANS_LABELS } from './means.ts';

/** What people are told apart by, in the order of a breakdown. */
export const DIMENSIONS = ['everyone', 'group', 'locality', 'deployment', 'route', 'means'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One kind of people within a dimension. */
export type Category = { readonly dimension: Dimension; readonly id: string; readonly label: string };

/** Every category of a place with so many localities, dimension by dimension. */
export function categoriesOf(localities: number): readonly Category[] {
  return [
    category('everyone', 'everyone', 'everyone'),
    ...GROUP_KEYS.map((id, index) => category('group', id, CLIENT_GROUPS[index])),
    ...Array.from({ length: localities }, (_, index) =>
      category('locality', `locality-${index + 1}`, `locality ${index + 1}`),
    ),
    ...DEPLOYMENT_NAMES.map((id) => category('deployment', id, DEPLOYMENT_LABELS[id])),
    ...ROUTE_NAMES.map((id) => category('route', id, ROUTE_LABELS[id])),
    ...MEANS.map((id) => category('means', id, MEANS_LABELS[id])),
  ];
}

/** How many categories there are. */
export function categoryCount(localities: number): number {
  return 1 + CLIENT_GROUPS.length + localities + DEPLOYMENT_NAMES.length + ROUTE_NAMES.length + MEANS.length;
}

/** Where the first category of each dimension stands. */
export function firstCategories(localities: number): { readonly [D in Dimension]: number } {
  const group = 1;
  const locality = group + CLIENT_GROUPS.length;
  const deployment = locality + localities;
  const route = deployment + DEPLOYMENT_NAMES.length;
  return { everyone: 0, group, locality, deployment, route, means: route + ROUTE_NAMES.length };
}

const DEPLOYMENT_LABELS: { readonly [D in (typeof DEPLOYMENT_NAMES)[number]]: string } = {
  'council-managed': 'council-managed budget',
  'direct-payment': 'direct payment',
  'self-funder': 'self-funder',
  none: 'no personal budget',
  isf: 'individual service fund',
  mixed: 'direct payment for part',
};

const ROUTE_LABELS: { readonly [R in (typeof ROUTE_NAMES)[number]]: string } = {
  block: 'block',
  framework: 'framework',
  'open-market': 'open market',
  'personal-assistant': 'personal assistant',
  'preferred-list': 'preferred list',
  'isf-holder': 'holder of a service fund',
  pooled: 'pooled commissioning',
  'in-house': 'in-house service',
};

function category(dimension: Dimension, id: string, label: string): Category {
  return { dimension, id, label };
}
