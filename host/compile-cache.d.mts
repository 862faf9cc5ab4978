export declare function keepCompiled(): void;
export declare function cachePlace(surroundings?: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}): string;
