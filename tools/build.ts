/** Build what is out of date: `node tools/build.ts [window] [shell]`, both when neither is named. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { fingerprintSources } from './fingerprint-sources.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** There is one kind of build, and its stamp says which. */
const MODE = 'production';
const TOOLCHAIN = ['package-lock.json', 'tsconfig.base.json', 'tools/build.ts'];

type Target = {
  readonly title: string;
  /** Where it is built in the folder of builds. */
  readonly folder: string;
  readonly sources: readonly string[];
  readonly configs: () => Promise<readonly InlineConfig[]>;
};

export const TARGETS = {
  window: {
    title: 'the window',
    folder: 'renderer',
    sources: ['renderer', 'core', 'contract', 'vite.config.ts', ...TOOLCHAIN],
    configs: async () => [{ configFile: join(ROOT, 'vite.config.ts') }],
  },
  shell: {
    title: 'the Electron shell',
    folder: 'electron',
    sources: ['electron', 'host', 'core', 'contract', ...TOOLCHAIN],
    configs: async () => [shellConfig(), preloadConfig()],
  },
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof TARGETS;

/**
 * Build one target unless its sources are those of the last build. True when it was built. Whoever starts it, a test as well, has what users have:
 * for any other NODE_ENV React would be built as for its own developers, several times as slow and half as large again.
 * @param dist the folder that targets are built in
 */
export async function build(
  name: TargetName,
  say: (sentence: string) => void,
  dist = join(ROOT, 'dist'),
): Promise<boolean> {
  const { title, folder, sources, configs }: Target = TARGETS[name];
  const outDir = join(dist, folder);
  const stamp = `${outDir}.stamp`;
  const made = `${MODE} ${fingerprintSources(ROOT, sources)}`;
  if (readStamp(stamp) === made) return false;
  say(`Building ${title}, which takes a few seconds the first time.`);
  rmSync(stamp, { force: true });
  await asForUsers(async () => {
    const vite = await import('vite');
    for (const config of await configs())
      await vite.build({ logLevel: 'warn', mode: MODE, ...config, build: { ...config.build, outDir } });
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, made);
  return true;
}

/** The builder and React ask the environment for whom they build. */
async function asForUsers(work: () => Promise<void>): Promise<void> {
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = MODE;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function readStamp(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Packages and Node's own modules stay outside; the program's modules keep their folders, so that threads find theirs. */
function shellConfig(): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    ssr: { external: true },
    build: {
      ssr: true,
      target: 'node24',
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: [
          'electron/main.ts',
          'electron/host-process.ts',
          'host/pool/thread.ts',
          'host/pool/core-engine.ts',
          'host/methods/explain-thread.ts',
          'host/live/live-thread.ts',
          'host/exposure/follow-thread.ts',
          'host/db/aside/errand-thread.ts',
        ].map((path) => join(ROOT, path)),
        external: isPackage,
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: ROOT,
          entryFileNames: '[name].js',
        },
      },
    },
  };
}

/** A sandboxed preload script is one CommonJS file. */
function preloadConfig(): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    build: {
      ssr: true,
      target: 'node24',
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: join(ROOT, 'electron/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  };
}

function isPackage(id: string): boolean {
  return id.startsWith('node:') || builtinModules.includes(id) || /^[@a-z]/.test(id);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const name of askedFor(process.argv.slice(2))) {
      await build(name, (sentence) => console.error(sentence));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function askedFor(names: readonly string[]): readonly TargetName[] {
  const known = Object.keys(TARGETS) as TargetName[];
  const unknown = names.find((name) => !known.some((each) => each === name));
  if (unknown !== undefined) throw new Error(`Expected ${known.join(' or ')}, but found "${unknown}".`);
  return names.length > 0 ? (names as TargetName[]) : known;
}
