import { CLIENT_GROUPS } from './client-group.ts';
import type { ClientGroup } from './client-group.ts';

/** What people aged 18 to 64 in each group have. */
const NEEDS: readonly (readonly [ClientGroup, string])[] = [
  ['physical disability', 'a physical disability'],
  ['learning disability', 'a learning disability'],
  ['mental health', 'mental ill health'],
];

/**
 * Client groups as people, to stand after "for".
 * @returns such as "older people and people with a learning disability or mental ill health".
 */
export function peopleOf(groups: readonly ClientGroup[]): string {
  if (CLIENT_GROUPS.every((group) => groups.includes(group))) return 'everyone';
  const younger = NEEDS.filter(([group]) => groups.includes(group)).map(([, need]) => need);
  const parts = [
    ...olderPeople(groups),
    ...(younger.length === 0
      ? []
      : [younger.length === NEEDS.length ? 'people aged 18 to 64' : `people with ${younger.join(' or ')}`]),
  ];
  return parts.join(' and ');
}

function olderPeople(groups: readonly ClientGroup[]): string[] {
  const memory = groups.includes('older with memory needs');
  if (!groups.includes('older')) return memory ? ['older people with memory needs'] : [];
  return [memory ? 'older people' : 'older people without memory needs'];
}
