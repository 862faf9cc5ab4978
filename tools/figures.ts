import type { Reporter, Vitest } from 'vitest/node';

type Printed = Parameters<NonNullable<Reporter['onUserConsoleLog']>>[0];

/** Tests that print how often they tried what could go wrong, and what came of it. */
const OF_SAFETY = /[\\/]test[\\/](durability|hostile|security)[\\/]([\w-]+)/;

/** Gathers what these tests print, so that it can stand together where a reader of the log finds it. */
export class Figures implements Reporter {
  readonly #byFile = new Map<string, string[]>();
  #vitest: Pick<Vitest, 'state'> | undefined;

  onInit(vitest: Pick<Vitest, 'state'>): void {
    this.#vitest = vitest;
  }

  onUserConsoleLog({ type, taskId, content }: Printed): void {
    if (type !== 'stdout' || taskId === undefined) return;
    const found = this.#vitest?.state.getReportedEntityById(taskId);
    if (found === undefined) return;
    const file = found.type === 'module' ? found.moduleId : found.module.moduleId;
    const [, folder, name] = OF_SAFETY.exec(file) ?? [];
    if (folder === undefined || name === undefined) return;
    const of = `${folder}/${name}`;
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    this.#byFile.set(of, [...(this.#byFile.get(of) ?? []), ...lines]);
  }

  get isEmpty(): boolean {
    return this.#byFile.size === 0;
  }

  /** A block of lines for each file, in the order of their names. */
  toString(): string {
    return [...this.#byFile]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([of, lines]) => [of, ...lines.map((line) => `  ${line}`)].join('\n'))
      .join('\n');
  }
}
