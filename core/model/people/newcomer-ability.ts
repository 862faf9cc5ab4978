/** What a new person can take on: capacity, who would act for them, help at home, confidence, and what control is worth to them. */
import { normalFrom } from '../../random/distributions.ts';
import { STREAMS } from '../../random/stream.ts';
import { keptWith } from '../kept-with.ts';
import { idsByGroup, valuesByGroup } from './by-group.ts';
import { drawAbout, fractionAround } from './newcomer-draw.ts';
import type { Newcomer } from './newcomer-draw.ts';
import type { Tables } from '../tables.ts';
import { UNPAID_CARER_PARAMETERS, unpaidCarers } from './unpaid-carers.ts';
import { HAS_CAPACITY, NO_SUITABLE_PERSON, SUITABLE_PERSON } from '../vocabulary.ts';

export const ABILITY_PARAMETERS = [
  ...idsByGroup('people.capacity'),
  ...idsByGroup('people.suitable'),
  ...idsByGroup('people.confidence.mean'),
  'people.confidence.sd',
  'dp.employ.share.default',
  ...UNPAID_CARER_PARAMETERS,
] as const;

type Parameters = { readonly [P in (typeof ABILITY_PARAMETERS)[number]]: number };

/** The parameters of ability as `giveAbility` takes them; lists are indexed by client group. */
export type AbilityRules = ReturnType<typeof abilityRules>;

/** The rules of ability in force in a month. */
export const abilityRules = keptWith((parameters: Parameters) => ({
  capacity: valuesByGroup(parameters, 'people.capacity'),
  suitable: valuesByGroup(parameters, 'people.suitable'),
  carers: unpaidCarers(parameters),
  confidenceMean: valuesByGroup(parameters, 'people.confidence.mean'),
  confidenceSd: parameters['people.confidence.sd'],
  employing: parameters['dp.employ.share.default'],
}));

type AbilityColumns = Pick<
  Tables['people'],
  'group' | 'capacity' | 'able' | 'carer' | 'confidence' | 'controlValue' | 'wantsAssistant'
>;

/** Which draw of the stream of ability decides what. */
const DRAW = { capacity: 0, assistant: 1, carer: 2, confidence: 3, control: 4 };

/** Writes what a person of a known client group can take on. */
export function giveAbility(people: AbilityColumns, newcomer: Newcomer, rules: AbilityRules): void {
  const { row } = newcomer;
  const group = people.group[row];
  const carers = newcomer.arriving ? rules.carers.arriving : rules.carers.there;
  const capacity = capacityAt(
    drawAbout(newcomer, STREAMS['person-ability'], DRAW.capacity),
    rules.capacity[group],
    rules.suitable[group],
  );
  people.capacity[row] = capacity;
  people.able[row] = capacity === NO_SUITABLE_PERSON ? 0 : 1;
  people.wantsAssistant[row] =
    drawAbout(newcomer, STREAMS['person-ability'], DRAW.assistant) < rules.employing ? 1 : 0;
  people.carer[row] = drawAbout(newcomer, STREAMS['person-ability'], DRAW.carer) < carers[group] ? 1 : 0;
  people.confidence[row] = fractionAround(
    rules.confidenceMean[group],
    rules.confidenceSd,
    drawAbout(newcomer, STREAMS['person-ability'], DRAW.confidence),
  );
  people.controlValue[row] = normalFrom(drawAbout(newcomer, STREAMS['person-ability'], DRAW.control));
}

/** The chances of the three codes lie end to end: a higher share with capacity takes it from nobody who had it. */
function capacityAt(u: number, capacity: number, suitable: number): number {
  if (u < capacity) return HAS_CAPACITY;
  return u < capacity + (1 - capacity) * suitable ? SUITABLE_PERSON : NO_SUITABLE_PERSON;
}
