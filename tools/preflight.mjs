// Run before anything else by npm: says in one sentence what is wrong with this Node, or nothing.
import { nodeProblem } from '../host/node-version.mjs';

const problem = nodeProblem(process.versions);
if (problem !== null) {
  process.stderr.write(problem + '\n');
  process.exitCode = 1;
}
