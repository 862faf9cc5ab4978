/** Who a person is and what they need, as they come into view. */
import { MEANS_CLASSES } from '../../model/charging/means-class.ts';
import { HAS_CAPACITY, SELF_FUNDER, SUITABLE_PERSON } from '../../model/vocabulary.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { Told } from './event.ts';
import type { PersonRow } from './person-row.ts';
import { arrangement, time } from '../words.ts';
import { writtenInPounds } from '../../money/decimal.ts';

/** A person in two or three sentences, beginning after `opening` with what they are. */
export function tellPerson(kind: 'present at the start' | 'arrived', is: PersonRow): Told {
  const opening =
    kind === 'arrived'
      ? 'Needs care at home for the first time'
      : `Is there when the reported months begin, ${is.deployment === SELF_FUNDER ? '' : 'with '}${arrangement(is)}`;
  return {
    kind,
    sentence: `${opening}: client group ${CLIENT_GROUPS[is.group]}, locality ${is.locality + 1}, ${abilityWords(is)}. ${needWords(is)} ${meansWords(is)}`,
    numbers: {
      need: { value: is.need, unit: 'minutes a week' },
      supportNeed: { value: is.supportNeed, unit: 'minutes a week' },
      income: { value: is.income, unit: 'pence a week' },
      savings: { value: is.capital, unit: 'pence' },
      confidence: { value: is.confidence, unit: 'share' },
    },
  };
}

function abilityWords({ capacity, carer }: PersonRow): string {
  const help = carer === 1 ? 'an unpaid carer' : 'no unpaid carer';
  if (capacity === HAS_CAPACITY) return `capacity to decide, ${help}`;
  return capacity === SUITABLE_PERSON
    ? `no capacity but a suitable person to act, ${help}`
    : `no capacity and no suitable person to act, ${help}`;
}

/** Both lines of need, by the week. */
function needWords({ need, supportNeed, doubleHanded }: PersonRow): string {
  const workers = doubleHanded === 1 ? ' from two workers at a time' : '';
  const care = need === 0 ? 'no personal care' : `${time(need)} of personal care a week${workers}`;
  const support = supportNeed === 0 ? 'no community support' : `${time(supportNeed)} of community support`;
  return `Needs ${care} and ${support}.`;
}

function meansWords({ income, capital, meansClass }: PersonRow): string {
  return `Income that counts ${writtenInPounds(income)} a week (at the first month's prices), savings ${writtenInPounds(capital)}, protected income of a person ${MEANS_CLASSES[meansClass].name}.`;
}
