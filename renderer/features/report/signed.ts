import { isDoubtful } from '../../../core/sensitivity/assumption-log.ts';
import { longDay } from '../../format/month.ts';
import { formatValue } from '../../format/value.ts';
import type { Block } from './content.ts';
import type { Material } from './material.ts';

/** How many of the figures that rest on no statistic, law or study somebody answers for. */
export function signedCount({ inputs, signatures }: Material): Block {
  const doubtful = inputs.parameters.filter(({ values }) => isDoubtful(values.at(-1)?.grade ?? 'D'));
  const signed = new Set(
    signatures.filter(({ signature }) => signature.isOfThis).map(({ parameter }) => parameter),
  );
  const answered = doubtful.filter(({ id }) => signed.has(id)).length;
  const text = `Parameters of grade C or D for which somebody has signed, as they were used here: ${answered === 0 ? 'none' : answered} of ${doubtful.length}.`;
  return { kind: 'text', text };
}

/** Who signed for which figure, and who signed for another figure than was used. */
export function signedParameters(material: Material): readonly Block[] {
  const { inputs, signatures } = material;
  const rows = signatures.flatMap(({ parameter, signature: { by, on, remark, isOfThis } }) => {
    const found = inputs.parameters.find(({ id }) => id === parameter);
    const last = found?.values.at(-1);
    if (found === undefined || last === undefined) return [];
    return [
      [
        found.label,
        formatValue(last.value, found.unit),
        last.grade,
        isOfThis ? by : `${by}, for another figure than this`,
        on === '' ? '' : longDay(on),
        remark,
      ],
    ];
  });
  if (rows.length === 0) return [signedCount(material)];
  return [
    signedCount(material),
    {
      kind: 'table',
      caption: 'Who answers for which parameter',
      head: ['Parameter', 'Its newest value', 'Grade', 'Signed by', 'On', 'Remark'],
      rows,
      words: [3, 4, 5],
    },
  ];
}
