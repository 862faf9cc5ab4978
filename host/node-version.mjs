/**
 * Plain JavaScript, because the Node that must be told it is too old cannot read TypeScript.
 * @param {{ readonly node?: string | undefined, readonly napi?: string | undefined }} versions as in process.versions
 * @returns {string | null} a sentence for the person at the terminal, or null when this Node will do
 */
export function nodeProblem(versions) {
  const [major = 0, minor = 0] = (versions.node || '').split('.').map(Number);
  const readsTypeScript = major > LEAST_MAJOR || (major === LEAST_MAJOR && minor >= LEAST_MINOR);
  const opensDatabase = Number(versions.napi) >= LEAST_NODE_API;
  if (readsTypeScript && opensDatabase) return null;
  const found = versions.node ? 'Node ' + versions.node : 'an unknown Node';
  return (
    'Care Market Modeller needs Node 24 (at least 22.18, with Node-API 10), but this is ' +
    found +
    '. Run "npm install" in the project folder and start it with "npm start", which uses the Node 24 that comes with it.'
  );
}

/** The first release line that runs TypeScript files without a flag. */
const LEAST_MAJOR = 22;
const LEAST_MINOR = 18;
/** Below it the database library ends the process with a segmentation fault. */
const LEAST_NODE_API = 10;
