// The import graph of docs/architecture.md. A feature depends only on what stands below it.
const features = 'clock|law|organisation|access|audit|documents|notifications|petitions|supervision|intake|reception|satisfaction|emergency|communication|training|insight';
const allowed = {
  clock: ['audit'],
  organisation: ['audit'],
  access: ['organisation', 'audit'],
  audit: [],
  law: ['organisation', 'access', 'audit'],
  documents: ['organisation', 'access', 'audit'],
  notifications: ['organisation', 'access', 'audit'],
  petitions: ['clock', 'law', 'organisation', 'documents', 'notifications', 'access', 'audit'],
  satisfaction: ['petitions', 'clock', 'organisation', 'notifications', 'access', 'audit'],
  supervision: ['petitions', 'clock', 'organisation', 'documents', 'notifications', 'access', 'audit'],
  reception: ['petitions', 'clock', 'law', 'organisation', 'documents', 'notifications', 'access', 'audit'],
  intake: ['petitions', 'clock', 'law', 'organisation', 'documents', 'notifications', 'access', 'audit'],
};
const featureRules = Object.entries(allowed).map(([feature, below]) => ({
  name: `${feature}-depends-only-on-what-stands-below`,
  severity: 'error',
  from: { path: `^src/${feature}/` },
  to: { path: `^src/(${features})/`, pathNot: `^src/(${[feature, ...below].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'platform-knows-no-feature', severity: 'error', from: { path: '^src/platform/' }, to: { path: `^src/(${features}|apps)/` } },
    { name: 'nobody-imports-apps', severity: 'error', from: { path: '^src/', pathNot: '^src/apps/' }, to: { path: '^src/apps/' } },
    { name: 'nobody-imports-insight', severity: 'error', from: { path: '^src/', pathNot: '^src/(insight|apps)/' }, to: { path: '^src/insight/' } },
    ...featureRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/', pathNot: '[.]test[.]ts$|/testing/' },
      to: { path: '^node:|^node_modules/|^src/platform/(?!kernel/)|/(server|portal|desk|cli)/', pathNot: '^node_modules/zod/' },
    },
    {
      name: 'features-are-entered-by-their-doors',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${features})/`,
        pathNot: '^src/$1/|^src/[^/]+/(contract|action-contract|messages|(domain|server|portal|desk|cli)/index|(domain|server)/testing/index)[.]tsx?$',
      },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '[.](test|d)[.]ts$' }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
