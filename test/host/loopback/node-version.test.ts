import { expect, test } from 'vitest';
import { nodeProblem } from '../../../host/node-version.mjs';

test.each([
  ['24.21.0', '10'],
  ['22.18.0', '10'],
  ['26.0.0', '11'],
])('Node %s with Node-API %s will do', (node, napi) => {
  expect(nodeProblem({ node, napi })).toBeNull();
});

test.each([
  ['20.20.2', '9'],
  ['22.17.1', '10'],
  ['22.18.0', '9'],
  ['24.0.0', undefined],
  [undefined, undefined],
])('Node %s with Node-API %s is told, in one sentence, what to do', (node, napi) => {
  const problem = nodeProblem({ node, napi });
  expect(problem).toContain(node ?? 'an unknown Node');
  expect(problem).toMatch(/npm install.*npm start/);
  expect(problem).not.toContain('\n');
});
