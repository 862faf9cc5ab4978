/** The steps of a month as a page to read, drawn from what each step declares of itself. */
import { PIPELINE } from '../core/model/pipeline.ts';
import type { Step } from '../core/model/step.ts';

const OPENING = `# A month, step by step

Written from the steps' own declarations in \`core/model/steps\` by \`npm run docs\`; do not edit.
The order is that of \`core/model/pipeline.ts\`. A test fails when this page and the code differ.
`;

/** The whole page. */
export function describeSteps(): string {
  return [OPENING, ...PIPELINE.map(describeStep)].join('\n');
}

function describeStep(step: Step, position: number): string {
  const lines = [
    `## ${position + 1}. ${step.name}`,
    '',
    step.purpose,
    '',
    `- Source: ${step.source}`,
    `- Reads: ${codes(step.reads)}`,
    `- Writes: ${codes(step.writes)}`,
    `- Payments: ${codes(step.posts)}`,
    `- Parameters: ${codes(step.parameters)}`,
    `- Levers: ${codes(step.levers)}`,
    `- Code: \`core/model/steps/${step.name}.ts\``,
    '',
    'What it leaves out or makes plainer:',
    '',
    ...step.simplifies.map((sentence) => `- ${sentence}`),
    '',
  ];
  return lines.join('\n');
}

function codes(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}
