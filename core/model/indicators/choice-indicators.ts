import type { Indicator } from './indicator.ts';

/** What people have been told, what choice they really had, and who chose or was made to change. */
export const CHOICE_INDICATORS = {
  'choice.labelled': {
    label: 'Share told they have a personal budget',
    meaning:
      'Of council-supported people, the share who have been told that they have a personal budget, whether they have one or a letter only says so.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.genuine': {
    label: 'Share with a genuine personal budget',
    meaning:
      'Of council-supported people, the share who when they last chose knew the amount and the costs beforehand, had at least two real alternatives, could change within the notice period and had support if they wanted it.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.alternatives': {
    label: 'Real alternatives',
    meaning:
      'Mean number of providers that could really have served a council-supported person when they last chose: in their locality, with the staff, within their arrangement and budget, and no more than people usually come to know.',
    unit: 'providers',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.support.unmet': {
    label: 'Share who wanted support to choose and had none',
    meaning:
      'Of council-supported people, the share who when they last chose wanted a broker, an advocate or the like and had none.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.control': {
    label: 'Control',
    meaning:
      'Mean control that their arrangement really gave council-supported people when they last chose, from none to full.',
    unit: 'share',
    aggregation: 'last',
    group: 'choice',
  },
  'choice.placed': {
    label: 'People placed with a provider',
    meaning:
      'People who came to a provider in the month, whether they had none before or had another. Who comes to another twice is counted twice.',
    unit: 'people',
    aggregation: 'sum',
    group: 'choice',
  },
  'choice.first-preference': {
    label: 'Share who came to the provider they like best',
    meaning:
      'Of people placed with a provider in the month, the share who came to the one they like best of those they know. A month in which nobody is placed repeats the month before; it is 0 until somebody is. Over a year or the whole time: of all people placed in it.',
    unit: 'share',
    aggregation: 'ratio',
    group: 'choice',
  },
  'choice.changes.chosen': {
    label: 'Changes of provider by choice',
    meaning: 'People who left their provider in the month because they preferred another.',
    unit: 'people',
    aggregation: 'sum',
    group: 'choice',
  },
  'choice.changes.forced': {
    label: 'Changes of provider forced',
    meaning: 'People whose provider closed or handed its contract back in the month.',
    unit: 'people',
    aggregation: 'sum',
    group: 'choice',
  },
  'choice.wait': {
    label: 'Months waited for a provider',
    meaning:
      'Mean months that people placed in the month had been without the provider they need. A month in which nobody is placed repeats the month before; it is 0 until somebody is. Over a year or the whole time: the mean over all people placed in it.',
    unit: 'months',
    aggregation: 'ratio',
    group: 'choice',
  },
} as const satisfies Record<string, Indicator>;
