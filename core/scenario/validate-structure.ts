import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';
import { STRUCTURE_IDS, STRUCTURES } from './structure.ts';
import type { StructureId } from './structure.ts';

/** Switches and rules the model does not have, by their path in what was asked for. */
export function structureProblems(structure: Readonly<Record<string, unknown>>): readonly Problem[] {
  return Object.entries(structure).flatMap(([id, rule]) => {
    if (!isSwitch(id)) return [unknownSwitch(id)];
    return typeof rule === 'string' && Object.hasOwn(STRUCTURES[id].choices, rule)
      ? []
      : [unknownRule(id, rule)];
  });
}

function isSwitch(id: string): id is StructureId {
  return Object.hasOwn(STRUCTURES, id);
}

function unknownSwitch(id: string): Problem {
  return {
    path: `structure.${id}`,
    expected: `a question the model leaves open: ${STRUCTURE_IDS.join(', ')}`,
    found: quoted(id),
    remedy: 'Take one of these, or leave it out.',
    unknown: { name: id, candidates: STRUCTURE_IDS },
  };
}

function unknownRule(id: StructureId, rule: unknown): Problem {
  const rules = Object.keys(STRUCTURES[id].choices);
  const problem = {
    path: `structure.${id}`,
    expected: `one of its rules: ${rules.join(', ')}`,
    remedy: 'Take one of these, or leave it out for the usual rule, the first.',
  };
  if (typeof rule !== 'string') return { ...problem, found: `a value of type ${typeof rule}` };
  return { ...problem, found: quoted(rule), unknown: { name: rule, candidates: rules } };
}
