/** Imports point one way: core <- contract <- host <- electron; renderer -> contract and pure core helpers. */
const CODE = '^(core|contract|host|electron|renderer|tools|test)/';

/** Only the named folder may import the package: one door per library. */
const door = (name, packages, folders) => ({
  name,
  severity: 'error',
  from: { path: CODE, pathNot: [...folders, '^test/'] },
  to: { path: packages.map((p) => `node_modules/${p}/`) },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: CODE }, to: { circular: true } },
    {
      name: 'core-imports-only-itself-and-decimal',
      severity: 'error',
      from: { path: '^core/' },
      to: { pathNot: ['^core/', 'node_modules/decimal\\.js/'] },
    },
    {
      name: 'decimal-only-at-its-door',
      severity: 'error',
      from: { path: CODE, pathNot: ['^core/money/decimal\\.ts$', '^test/'] },
      to: { path: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'foundations-import-no-model',
      comment: 'money, time, random and numeric know nothing of the model above them',
      severity: 'error',
      from: { path: '^core/(money|time|random|numeric)/' },
      to: { path: '^core/', pathNot: '^core/(money|time|random|numeric)/' },
    },
    {
      name: 'steps-do-not-import-steps',
      severity: 'error',
      from: { path: '^core/model/steps/([^/]+)\\.ts$' },
      to: { path: '^core/model/steps/', pathNot: '^core/model/steps/$1\\.ts$' },
    },
    {
      name: 'model-knows-no-runner',
      severity: 'error',
      from: { path: '^core/model/' },
      to: { path: '^core/run/' },
    },
    {
      name: 'contract-imports-core-and-zod',
      severity: 'error',
      from: { path: '^contract/' },
      to: { pathNot: ['^contract/', '^core/', 'node_modules/zod/'] },
    },
    {
      name: 'host-reaches-down-only',
      severity: 'error',
      from: { path: '^host/' },
      to: { path: '^(electron|renderer|tools|test)/' },
    },
    {
      name: 'the-shell-starts-the-host-in-one-place',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/host-process\\.ts$' },
      to: { path: '^(host|core|renderer|tools|test)/' },
    },
    {
      name: 'only-the-shell-imports-electron',
      severity: 'error',
      from: { path: CODE, pathNot: ['^electron/', '^test/'] },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'renderer-never-reaches-host-or-engine',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^(host|electron|tools|test)/', '^core/(run|model/steps)/'] },
    },
    {
      name: 'renderer-uses-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-import-features',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    door('recharts-only-in-charts', ['recharts'], ['^renderer/charts/']),
    door('component-library-only-in-ui', ['react-aria', 'react-aria-components'], ['^renderer/ui/']),
    door('zustand-only-in-store', ['zustand'], ['^renderer/store/']),
    door('database-only-in-db', ['better-sqlite3', '@types/better-sqlite3'], ['^host/db/']),
    door('websocket-only-in-loopback', ['ws', '@types/ws'], ['^host/loopback/']),
    {
      name: 'network-only-in-loopback',
      comment: 'the program talks to its own window on this machine and to nobody else',
      severity: 'error',
      from: { path: '^(core|contract|host|electron|renderer)/', pathNot: '^host/loopback/' },
      to: { path: '^(node:)?(https?|http2|net|tls|dns|dgram|undici)(/|$)' },
    },
    door('zip-only-at-its-door', ['fflate'], ['^renderer/files/']),
    door('csv-only-in-files', ['csv-parse'], ['^host/files/', '^tools/places/']),
    door('validation-only-in-contract', ['zod'], ['^contract/']),
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: CODE, pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(core|contract|host|electron|renderer)/',
        pathNot: ['\\.d\\.m?ts$', '\\.css$', '\\.mjs$', 'tsconfig\\.json$', 'index\\.html$'],
      },
      to: {},
    },
    {
      name: 'no-unlisted-dependency',
      severity: 'error',
      from: { path: CODE },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.tsbuild', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
};
