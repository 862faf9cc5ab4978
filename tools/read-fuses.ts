/** `node tools/read-fuses.ts BINARY…`: the fuses of a packaged program, read back from its executable. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What stands before the wire in every Electron executable; a universal one of macOS has it once for each processor. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
const WIRE_VERSION = 1;

/** In the order of the wire, by the names packaging sets them under. */
const NAMES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const;

const STATES: Readonly<Record<string, FuseState>> = { '0': 'off', '1': 'on', r: 'removed' };

export type FuseState = 'off' | 'on' | 'removed' | 'unknown';
export type Wire = ReadonlyMap<string, FuseState>;

/** @throws Error for a file that has no fuses, or fuses of another version */
export function readFuses(binary: Buffer): readonly Wire[] {
  const wires: Wire[] = [];
  for (let at = binary.indexOf(SENTINEL); at >= 0; at = binary.indexOf(SENTINEL, at + SENTINEL.length)) {
    wires.push(wireAt(binary, at + SENTINEL.length));
  }
  if (wires.length === 0)
    throw new Error('Expected the executable of an Electron program, but it has no fuses.');
  return wires;
}

function wireAt(binary: Buffer, start: number): Wire {
  const [version, length = 0] = binary.subarray(start, start + 2);
  if (version !== WIRE_VERSION) {
    throw new Error(`Expected fuses of version ${WIRE_VERSION}, but found version ${version}.`);
  }
  const states = binary.subarray(start + 2, start + 2 + length).toString('latin1');
  return new Map(
    Array.from(states, (state, at) => [NAMES[at] ?? `fuse ${at + 1}`, STATES[state] ?? 'unknown']),
  );
}

/** A sentence for every fuse that is not as it is to be. */
export function fuseFaults(binary: Buffer, wanted: Readonly<Record<string, boolean>>): readonly string[] {
  return readFuses(binary).flatMap((wire) =>
    Object.entries(wanted).flatMap(([name, isOn]) => {
      const [expected, found] = [isOn ? 'on' : 'off', wire.get(name) ?? 'missing'];
      return found === expected ? [] : [`The fuse ${name} is ${found}; expected ${expected}.`];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of process.argv.slice(2)) {
    for (const wire of readFuses(readFileSync(path)))
      console.log([path, ...Array.from(wire, ([name, state]) => `  ${name} ${state}`)].join('\n'));
  }
}
