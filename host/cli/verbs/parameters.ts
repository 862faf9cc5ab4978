import { capital } from '../../../core/scenario/first-letter.ts';
import type { Parameter } from '../../../core/parameters/parameter.ts';
import { answer } from '../answer.ts';
import { catalogueFor } from '../catalogue.ts';
import { EXIT, usage } from '../failure.ts';
import { listOrShow } from '../list-or-show.ts';
import { figureTable } from '../figure-table.ts';
import { formatRange, formatValue } from '../../../core/figures/value.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: [
    'parameters [list] [--json FILE]',
    'parameters show ID [--json FILE]',
    'parameters --assumptions [--json FILE] [--csv FILE]',
  ],
  about:
    'list the figures the model uses, show one with its dated values, sources and effect, or show the assumption log.',
  flags: {
    assumptions: {
      help: 'The assumption log: every figure of grade C and D with its effect, why it was made, and who signed it off.',
    },
    csv: { value: 'FILE', help: 'Write the assumption log as a table to FILE.' },
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: ['parameters', 'parameters show wage.nlw', 'parameters --assumptions --csv assumptions.csv'],
  run: async (args, console) => {
    const { id } = listOrShow('parameters', args.words);
    const catalogue = await catalogueFor(args);
    if (args.has('csv') && !args.has('assumptions')) throw usage('--csv goes with --assumptions.');
    if (args.has('assumptions')) {
      if (id !== null) throw usage('--assumptions shows the whole log; leave "show" out.');
      const { giveAssumptions } = await import('../give-assumptions.ts');
      await giveAssumptions(args, console, catalogue);
      return EXIT.done;
    }
    const { signedRegister } = await import('../signed-register.ts');
    const { register, elsewhere } = await signedRegister(args, catalogue);
    if (id === null) {
      const all = [...register.values()];
      answer(args, console, { text: () => listText(all), json: () => all });
      return EXIT.done;
    }
    const parameter = register.get(id);
    if (parameter === undefined) {
      const { NotFound } = await import('../../files/not-found.ts');
      throw new NotFound('parameter', id, [...register.keys()]);
    }
    const { effectOf } = await import('../give-assumptions.ts');
    const { elsewhereSentence } = await import('../../../core/parameters/signed-elsewhere.ts');
    const effect = effectOf(parameter, catalogue);
    const sentences = elsewhere(parameter).map((signed) => capital(elsewhereSentence(signed, (day) => day)));
    answer(args, console, {
      text: () =>
        [parameterText(parameter, sentences), ...(effect === null ? [] : [effect.words])].join('\n\n'),
      json: () => (effect === null ? parameter : { ...parameter, effect: effect.effect }),
    });
    return EXIT.done;
  },
};

function listText(parameters: readonly Parameter[]): string {
  const rows = parameters.map(({ id, unit, kind, values, label }) => {
    const newest = values.at(-1);
    const value = newest === undefined ? '' : formatValue(newest.value, unit);
    return [id, value, newest?.from ?? '', newest?.grade ?? '', kind, label];
  });
  const [id, ...rest] = ['Id', 'Newest value', 'From', 'Grade', 'Kind', 'Meaning'].map((head) =>
    head === 'Meaning' ? { head, narrowest: 30 } : { head },
  );
  const [value, ...others] = rest;
  return figureTable([id!, { ...value!, align: 'right' }, ...others], rows);
}

function parameterText(parameter: Parameter, signedElsewhere: readonly string[]): string {
  const { id, label, about, unit, kind, uprating, values, log = {} } = parameter;
  const rows = values.map(({ from, value, low, high, grade, verification, source }) => [
    from,
    formatValue(value, unit),
    low === high ? 'none' : formatRange(low, high, unit),
    grade,
    verification,
    source,
  ]);
  const heads = ['From', 'Value', 'Range', 'Grade', 'Figure', 'Source'].map((head) => ({ head }));
  const grows = uprating === undefined ? '' : `\nAfter the last date it grows each April by ${uprating}.`;
  const signed = [log.signedOffBy, log.signedOffOn].filter((part) => part !== undefined).join(', ');
  const answers = [...(signed === '' ? [] : [`Signed off by ${signed}`]), ...signedElsewhere]
    .map((line) => `\n${line}${/[.!?]$/.test(line) ? '' : '.'}`)
    .join('');
  return `${id}: ${label} (${unit}, ${kind})\n${about}${grows}${answers}\n\n${figureTable(heads, rows)}`;
}
