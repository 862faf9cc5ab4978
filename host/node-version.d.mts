export declare function nodeProblem(versions: {
  readonly node?: string | undefined;
  readonly napi?: string | undefined;
}): string | null;
