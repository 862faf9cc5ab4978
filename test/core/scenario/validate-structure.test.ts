import { expect, test } from 'vitest';

import { describeProblem } from '../../../core/scenario/problems.ts';
import { STRUCTURE_IDS, STRUCTURES, USUAL_STRUCTURE } from '../../../core/scenario/structure.ts';
import { structureProblems } from '../../../core/scenario/validate-structure.ts';

test('the usual rule of every switch is the first of its rules, and each switch has another', () => {
  for (const id of STRUCTURE_IDS) {
    const rules = Object.keys(STRUCTURES[id].choices);
    expect(rules[0]).toBe(USUAL_STRUCTURE[id]);
    expect(rules.length).toBeGreaterThan(1);
  }
});

test('every rule of every switch is accepted, and so is saying nothing', () => {
  const all = STRUCTURE_IDS.flatMap((id) =>
    Object.keys(STRUCTURES[id].choices).map((rule) => ({ [id]: rule })),
  );
  expect([{}, USUAL_STRUCTURE, ...all].flatMap(structureProblems)).toEqual([]);
});

test.each([
  [
    { 'exit-rules': 'cash-alone' },
    /^structure\.exit-rules: .*exit-rule, choice-rule, wage-response.*"exit-rules"/,
  ],
  [{ 'exit-rule': 'cash' }, /^structure\.exit-rule: .*cash-and-owners, cash-alone, owners-alone.*"cash"/],
  [{ 'choice-rule': undefined }, /^structure\.choice-rule: .*taste, no-taste, nearest.*type undefined/],
  [{ toString: 'taste' }, /^structure\.toString: /],
  [{ 'choice-rule': 'constructor' }, /^structure\.choice-rule: .*"constructor"/],
])('a switch or rule there is not is refused with what there is: %j', (structure, words) => {
  const problems = structureProblems(structure);
  expect(problems.map(describeProblem)).toEqual([expect.stringMatching(words)]);
});
