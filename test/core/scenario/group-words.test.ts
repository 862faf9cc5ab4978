import { expect, test } from 'vitest';

import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';

test.each<[ClientGroup[], string]>([
  [['older'], 'older people without memory needs'],
  [['older with memory needs'], 'older people with memory needs'],
  [['older with memory needs', 'older'], 'older people'],
  [['learning disability'], 'people with a learning disability'],
  [['mental health', 'learning disability'], 'people with a learning disability or mental ill health'],
  [['physical disability', 'learning disability', 'mental health'], 'people aged 18 to 64'],
  [['older', 'mental health'], 'older people without memory needs and people with mental ill health'],
  [[...CLIENT_GROUPS], 'everyone'],
])('calls the groups %j %s', (groups, words) => {
  expect(peopleOf(groups)).toBe(words);
});
