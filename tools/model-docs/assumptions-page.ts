/** The assumption log, with the effect of each by the sensitivity run that is kept. */
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { assumptionLog } from '../../core/sensitivity/assumption-log.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { ASSUMPTION_FIELDS, assumptionFields, effectSource } from '../../host/cli/assumption-words.ts';
import { page, table } from './markdown.ts';

export function assumptionsPage(register: ParameterRegister, run: Sensitivity | null): string {
  const log = assumptionLog(register, run).map((each) => assumptionFields(each));
  const unsigned = log.filter((each) => each['Signed off by'] === 'not signed off').length;
  return page(
    'Assumption log',
    'the register in `scenarios/parameters` and the run kept in `scenarios/sensitivity`',
    [
      'Every parameter of grade C (an estimate of the sector) and D (an assumption or judgement) that the program reads, in the fields the Aqua Book (HM Treasury, 2015) asks for. What nobody has written down is said to be missing. How the effects are found and how to read them: [sensitivity](../sensitivity.md).',
      `${log.length} assumptions, ${unsigned} of them not signed off. ${effectSource(run)}`,
      table(
        ASSUMPTION_FIELDS,
        log.map((each) =>
          ASSUMPTION_FIELDS.map((field) => (field === 'Assumption' ? `\`${each[field]}\`` : each[field])),
        ),
      ),
    ],
  );
}
