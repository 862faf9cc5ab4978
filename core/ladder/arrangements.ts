/** Who may buy how: the pairs of deployment and purchasing route that law and practice allow. */

/** Who holds the budget. */
export const DEPLOYMENTS = ['none', 'council-managed', 'isf', 'direct-payment', 'self-funder'] as const;
export type Deployment = (typeof DEPLOYMENTS)[number];

/** How the hours are bought. */
export const ROUTES = [
  'block',
  'framework',
  'preferred-list',
  'isf-holder',
  'open-market',
  'community-support',
  'personal-assistant',
  'pooled',
  'in-house',
] as const;
export type Route = (typeof ROUTES)[number];

/** A charity charges none; whoever does, charges it to the person. */
const VAT_ON_PERSON = 'VAT, where it is charged, falls on the person.';
const POOLED_NOTE = 'Where enough neighbours pool, they share staff time too, and each gets more of it.';

/** What the council may buy. */
const BY_COUNCIL: readonly Route[] = [
  'block',
  'framework',
  'preferred-list',
  'community-support',
  'pooled',
  'in-house',
];

type Pairs = Readonly<Record<Deployment, Readonly<Partial<Record<Route, string>>>>>;

/** Every allowed pair, with what makes it special; an empty note where nothing does. */
export const ALLOWED: Pairs = {
  none: { ...unremarkable(BY_COUNCIL), pooled: POOLED_NOTE },
  'council-managed': { ...unremarkable(BY_COUNCIL), pooled: POOLED_NOTE },
  isf: {
    framework: 'The fund holder subcontracts.',
    'preferred-list': 'The fund holder subcontracts.',
    'isf-holder': '',
    'open-market': 'The fund holder subcontracts.',
    'community-support': 'The fund holder subcontracts.',
    pooled: POOLED_NOTE,
  },
  'direct-payment': {
    framework: 'The contract is between person and provider, at the framework’s price and terms.',
    'preferred-list': '',
    'open-market': '',
    'community-support': VAT_ON_PERSON,
    'personal-assistant': 'The person becomes an employer.',
    pooled: POOLED_NOTE,
  },
  'self-funder': {
    framework: 'Only where the council opens it to self-funders.',
    'preferred-list': '',
    'open-market': '',
    'community-support': VAT_ON_PERSON,
    'personal-assistant': 'The person becomes an employer.',
    pooled: POOLED_NOTE,
  },
};

function unremarkable(routes: readonly Route[]): Readonly<Partial<Record<Route, string>>> {
  return Object.fromEntries(routes.map((route) => [route, '']));
}
