/** One page for each step of the month: what it does, how, with what, and what it leaves out. */
import { LEVERS } from '../../core/scenario/lever.ts';
import type { Lever } from '../../core/scenario/lever.ts';
import { STRUCTURES } from '../../core/scenario/structure.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import type { Step } from '../../core/model/step.ts';
import { equationText } from './equation-text.ts';
import type { Register } from './inputs-page.ts';
import { valueText } from './inputs-page.ts';
import { codes, page, table } from './markdown.ts';

export function stepPath({ name }: Step): string {
  const position = String(PIPELINE.findIndex((step) => step.name === name) + 1).padStart(2, '0');
  return `steps/${position}-${name}.md`;
}

export function stepPage(step: Step, register: Register): string {
  const position = PIPELINE.indexOf(step) + 1;
  return page(`${position}. ${step.name}`, `\`core/model/steps/${step.name}.ts\` and its equations`, [
    step.purpose,
    [
      `- Source: ${step.source}`,
      `- Reads: ${codes(step.reads)}`,
      `- Writes: ${codes(step.writes)}`,
      `- Payments: ${codes(step.posts)}`,
    ].join('\n'),
    '## Equations',
    ...step.equations.map(equationText),
    '## Parameters',
    parametersTable(step.parameters, register),
    '## Levers',
    leversTable(step),
    ...switchesOf(step),
    '## What it leaves out or makes plainer',
    step.simplifies.map((sentence) => `- ${sentence}`).join('\n'),
  ]);
}

function parametersTable(ids: readonly string[], register: Register): string {
  if (ids.length === 0) return 'None.';
  const rows = [...new Set(ids)].map((id) => {
    const { label, values } = register.get(id)!;
    const { grade, source } = values.at(-1)!;
    return [`\`${id}\``, label, valueText(register.get(id)!), grade, source];
  });
  return table(['Parameter', 'Meaning', 'Latest value', 'Grade', 'Source'], rows);
}

/** Most steps follow no switch, and say nothing of them. */
function switchesOf({ switches = [] }: Step): readonly string[] {
  if (switches.length === 0) return [];
  const rows = switches.map((id) => [
    `\`${id}\``,
    STRUCTURES[id].label,
    codes(Object.keys(STRUCTURES[id].choices)),
  ]);
  return ['## Switches', table(['Switch', 'Question', 'Rules, the usual one first'], rows)];
}

function leversTable({ levers }: Step): string {
  if (levers.length === 0) return 'None.';
  const rows = levers.map((id) => {
    const { label, help }: Lever = LEVERS[id];
    return [`\`${id}\``, label, help];
  });
  return table(['Lever', 'Name', 'What it does'], rows);
}
