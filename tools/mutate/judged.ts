/** What has been judged already, kept line by line, so that a run can be broken off and taken up again. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './summarise.ts';

export function readJudged(path: string): readonly Outcome[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Outcome);
}

export function keepJudged(path: string, outcome: Outcome): void {
  appendFileSync(path, `${JSON.stringify(outcome)}\n`);
}
