/** Design concepts: chance, money and rounding. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACCOUNTS, PURPOSES } from '../../core/model/ledger.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import { STREAMS } from '../../core/random/stream.ts';
import { STRUCTURE_IDS } from '../../core/scenario/structure.ts';
import { codes, page, table } from './markdown.ts';

const STREAM_FILE = fileURLToPath(new URL('../../core/random/stream.ts', import.meta.url));

const NOTATION = [
  '- `people.need`, `market.frameworkRate`: a [column](entities.md), of the person, provider or supplier in hand where the table has rows;',
  '- `vat.rate`, `fee.uplift`, `place.frameworkRate`: a [parameter, lever or figure of the place](inputs.md) in force in the month, money in pence; `id.<group>` where there is one for each client group;',
  `- ${codes(STRUCTURE_IDS)}: a [switch](inputs.md), followed by the rule it is set to;`,
  '- any other name in kebab case: another equation, by its id;',
  '- `pay(purpose, from, to, amount)`: a payment in the ledger;',
  '- where the order of rows matters it is said; rows count from 0.',
].join('\n');

export function conceptsPage(): string {
  return page(
    'Chance, money and rounding',
    '`core/random/stream.ts`, `core/model/ledger.ts` and `core/money`',
    [
      '## Notation of the equations',
      NOTATION,
      '## Chance',
      'A draw is a function of (seed, replicate, stream, entity, sub) and of nothing else: key = (seed, replicate), counter = (entity, stream × 2^24 + sub), through Threefry-2x32 with thirteen rounds (Salmon and others, SC11, 2011); its first word w gives u = (w + 0.5) / 2^32. So the same person has the same life in every option, and a draw added to one stream moves no other. Written `u(stream, entity, sub)`; made from one u: `exponential` = -ln(1 - u), `gumbel` = -ln(-ln u), `normal` by Wichura’s AS 241, `triangular` from the two halves of the 32 bits.',
      'The starting people and providers are drawn with replicate 0 in every replicate; only their luck from there on differs.',
      streamsTable(),
      '## Money',
      'Every payment leaves one account and enters another, in whole pence. There are the fixed accounts below, a purse and a budget account for each person row, and a bank account for each provider row. Balances always sum to zero; every account is opening + in - out = closing in every month.',
      `Fixed accounts: ${codes(Object.keys(ACCOUNTS))}.`,
      purposesTable(),
      '## Rounding and calendar',
      [
        '- `halfUp` to the nearest, a half away from zero; `down` towards zero; `up` away from zero; `floor` (also written `whole`) to the largest whole number that is not above, `ceil` to the smallest that is not below. With the first three a negative amount is the mirror of the positive one.',
        '- A year has 52 weeks and 12 equal months, so a month is 13/3 weeks; days become months at 365 / 12 to a month. Weekly money and minutes become monthly ones half up.',
        '- Money written in pounds is used in pence; a figure between two months of a ramp keeps its fraction until a step rounds it.',
      ].join('\n'),
    ],
  );
}

function streamsTable(): string {
  const source = readFileSync(STREAM_FILE, 'utf8');
  const rows = Object.entries(STREAMS).map(([name, id]) => [
    `\`${name}\``,
    String(id),
    aboutStream(source, name),
  ]);
  return table(['Stream', 'Number', 'What for; entity; sub'], rows);
}

/** The comment above a stream, where its meaning and keys are told. */
function aboutStream(source: string, name: string): string {
  const lines = source.split('\n');
  const at = lines.findIndex((line) => new RegExp(`^ {2}'?${name}'?: \\d+,`).test(line));
  return (lines[at - 1] ?? '').replace(/^ *\/\*\* ?/, '').replace(/ *\*\/$/, '');
}

function purposesTable(): string {
  const rows = PURPOSES.map((purpose) => [
    purpose,
    codes(PIPELINE.filter(({ posts }) => posts.includes(purpose)).map(({ name }) => name)),
  ]);
  return table(['What a payment is for', 'Made by'], rows);
}
