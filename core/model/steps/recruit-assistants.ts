import { roundDown, roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { recruitAssistantsEquations } from '../equations/recruit-assistants.ts';
import { assistantsPace, fillRate, MATCHING_PARAMETERS } from '../staffing/matching.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { defineStep } from '../step.ts';
import { PERSONAL_ASSISTANT } from '../vocabulary.ts';

/** Personal assistants follow what people want of them, as far as the pool they share with providers has any to spare. */
export const recruitAssistants = defineStep({
  name: 'recruit-assistants',
  purpose:
    'Find personal assistants for people who employ their own, out of the labour that providers also draw on.',
  source: 'S1 (assistants draw staff from agencies); evidence pa.turnover, pa.vacancy, sf.pa.retention.',
  simplifies: [
    'Assistants are one body: who works for whom is not followed, and a shortage is shared by all who employ.',
    'People offer assistants the usual pay and do not bid it up; their pay has no part in how many people want care work.',
    'Assistants whose employer needs less care, or dies, look for other work at once.',
  ],
  reads: [
    'people.present',
    'people.route',
    'people.budgeted',
    'people.takes',
    'people.doubleHanded',
    'people.sharing',
    'providers.open',
    'providers.vacancies',
    'market.peopleRows',
    'market.providerRows',
    'market.labourPool',
  ],
  writes: ['market.assistants', 'market.assistantsWanted', 'market.labourFree'],
  posts: [],
  parameters: [...MATCHING_PARAMETERS, 'pa.turnover', 'pa.vacancy'],
  levers: [],
  equations: recruitAssistantsEquations,
  apply({ people, providers, market }, { parameters }) {
    const { assistants, labourFree } = market;
    const wanted = wantedByPeople();
    market.assistantsWanted[0] = wanted;
    if (market.labourPool[0] === 0) {
      assistants[0] = roundDown(wanted * (1 - parameters['pa.vacancy']));
      return;
    }
    const left = roundHalfUp((assistants[0] * parameters['pa.turnover']) / MONTHS_PER_YEAR);
    const stayed = Math.min(wanted, assistants[0] - left);
    const free = labourFree[0] + assistants[0] - stayed;
    const posts = wanted - stayed;
    const rate = fillRate(free, posts + vacantWithProviders(), parameters) * assistantsPace(parameters);
    const hired = roundDown(posts * rate);
    assistants[0] = stayed + hired;
    labourFree[0] = free - hired;

    /** Minutes a week that people who employ have planned for. */
    function wantedByPeople(): number {
      const { present, route } = people;
      const rows = market.peopleRows[0];
      let minutes = 0;
      for (let person = 0; person < rows; person++) {
        if (route[person] !== PERSONAL_ASSISTANT || present[person] === 0) continue;
        minutes += staffTimeBudgeted(people, person);
      }
      return minutes;
    }

    function vacantWithProviders(): number {
      let minutes = 0;
      for (let row = 0; row < market.providerRows[0]; row++) {
        minutes += providers.open[row] * providers.vacancies[row];
      }
      return minutes;
    }
  },
});
