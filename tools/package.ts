/**
 * `npm run package -- [--linux] [--win] [--mac] [--x64] [--arm64] [--dir]`: installers for the platforms named, on a machine that
 * may download Electron's runtime; and a look at what came out. docs/packaging.md says more.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';
import { fuseFaults } from './read-fuses.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Exact, because it is no dependency: nobody who does not make installers need download it. */
export const BUILDER = 'electron-builder@26.17.0';
export const CONFIG = 'electron/packaging/electron-builder.json';
const say = (sentence: string) => console.error(sentence);

type Config = {
  readonly productName: string;
  readonly directories: { readonly output: string };
  readonly linux: { readonly executableName: string };
  readonly electronFuses: Readonly<Record<string, boolean>>;
};

function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Where each packaged program keeps what it starts with, and what goes with it. */
function packagedIn(output: string, { productName, linux }: Config) {
  const folders = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const folder = join(output, name);
    const bundle = join(folder, `${productName}.app`, 'Contents');
    const framework = 'Electron Framework.framework/Versions/A/Electron Framework';
    return [
      { platform: 'linux', binary: join(folder, linux.executableName), resources: join(folder, 'resources') },
      { platform: 'win32', binary: join(folder, `${productName}.exe`), resources: join(folder, 'resources') },
      {
        platform: 'darwin',
        binary: join(bundle, 'Frameworks', framework),
        resources: join(bundle, 'Resources'),
      },
    ].filter(({ binary }) => existsSync(binary));
  });
}

/** A sentence for whatever is not as it should be in the packaged programs that are there. */
export function faultsOf(output: string, config: Config): readonly string[] {
  const programs = packagedIn(output, config);
  if (programs.length === 0) return [`No packaged program was found in ${output}.`];
  return programs.flatMap(({ platform, binary, resources }) => {
    const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
    const natives = unpacked.filter((file) => file.endsWith('.node'));
    const isRight =
      natives.length === 1 && new RegExp(`[/\\\\]${platform}-(?:x64|arm64)\\.node$`).test(natives[0]!);
    return [
      ...fuseFaults(readFileSync(binary), config.electronFuses),
      ...(isRight
        ? []
        : [`Expected one native library for ${platform}, but found ${natives.join(', ') || 'none'}.`]),
    ].map((fault) => `${binary}: ${fault}`);
  });
}

async function makePackages(args: readonly string[]): Promise<number> {
  const config = JSON.parse(readFileSync(join(ROOT, CONFIG), 'utf8')) as Config;
  await build('window', say);
  await build('shell', say);
  const code = await run('npx', ['--yes', BUILDER, '--config', CONFIG, '--publish', 'never', ...args]);
  if (code !== 0) return code;
  const faults = faultsOf(join(ROOT, config.directories.output), config);
  for (const fault of faults) say(fault);
  say(faults.length === 0 ? 'Every fuse and native library is as it should be.' : 'Do not hand these out.');
  return faults.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await makePackages(process.argv.slice(2));
}
