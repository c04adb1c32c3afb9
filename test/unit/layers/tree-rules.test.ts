import { importsLeavingPackage } from '../../support/tree/imports-leaving-package.js';
import { innerBarrels } from '../../support/tree/inner-barrels.js';
import { type Manifest, wrongDependencies } from '../../support/tree/package-dependencies.js';
import { lineCount, sourceTree } from '../../support/tree/source-tree.js';
import { untestedRules } from '../../support/tree/untested-rules.js';
import { vagueNames } from '../../support/tree/vague-names.js';

const files = sourceTree(['.ts', '.js', '.json', '.yaml']);
const sources = files.filter(({ path }) => path.endsWith('.ts'));
const at = (...paths: string[]) => paths.map((path) => ({ path, text: '' }));

describe('no file or folder has a name that says nothing', () => {
  test('in this tree', () => expect(vagueNames(files)).toEqual([]));

  test('and one that has is found', () => {
    expect(
      vagueNames(at('subgraphs/kit/src/utils/x.ts', 'gateway/server/src/helpers.ts', 'schema/src/misc.d.ts', 'test/support/common/a.ts')),
    ).toHaveLength(4);
    expect(vagueNames(at('subgraphs/kit/src/commonality.ts', 'schema/src/uncommon/x.ts'))).toEqual([]);
  });
});

describe('index.ts stands at the root of a package only', () => {
  test('in this tree', () => expect(innerBarrels(sources)).toEqual([]));

  test('and one inside is found', () => {
    expect(innerBarrels(at('subgraphs/kit/src/read/index.ts'))).toEqual(['subgraphs/kit/src/read/index.ts']);
    expect(innerBarrels(at('subgraphs/kit/src/index.ts', 'schema/src/index.ts', 'schema/contract/src/index.ts'))).toEqual([]);
  });
});

describe('a relative import stays inside its package', () => {
  test('in this tree', () => expect(importsLeavingPackage(sources)).toEqual([]));

  test('and one that leaves is found', () => {
    const path = 'subgraphs/personnel/src/person/person.register.ts';
    const leaving = [
      "import { Region } from '../../../organizations/src/region/region.register.js';",
      "export * from '../../../kit/src/index.js';",
      "await import('../../../../schema/src/run.js')",
    ];
    expect(importsLeavingPackage(leaving.map((text) => ({ path, text })))).toHaveLength(3);
    expect(importsLeavingPackage([{ path, text: "import { rule } from '../rules/p1.js'; import data from '../../data/x.js';" }])).toEqual(
      [],
    );
    expect(importsLeavingPackage([{ path: 'test/unit/x.test.ts', text: "import '../../schema/src/run.js';" }])).toEqual([]);
  });
});

describe('dependencies of packages point one way', () => {
  const manifests = files.filter(({ path }) => /(^|\/)package\.json$/.test(path)).map(({ text }) => JSON.parse(text) as Manifest);

  test('in this tree', () => expect(manifests.flatMap(wrongDependencies)).toEqual([]));

  test.each([
    ['@redsail/gateway', '@redsail/kit'],
    ['@redsail/gateway', '@redsail/personnel'],
    ['@redsail/gateway', '@mikro-orm/core'],
    ['@redsail/personnel', '@redsail/organizations'],
    ['@redsail/personnel', 'kysely'],
    ['@redsail/kit', '@redsail/schema'],
    ['@redsail/contract', 'yaml'],
  ])('%s may not depend on %s', (name, dependency) => {
    expect(wrongDependencies({ name, dependencies: { [dependency]: '*' } })).toEqual([`${name} depends on ${dependency}`]);
  });

  test('a new package has to be given a layer', () => {
    expect(wrongDependencies({ name: '@redsail/campaigns' })).toEqual([expect.stringContaining('stands in no layer')]);
  });
});

describe('a rule has a test of its name', () => {
  test('in this tree', () => expect(untestedRules(sources)).toEqual([]));

  test('and one without is found', () => {
    const rule = 'subgraphs/organizations/src/rules/o4-three-full-members.ts';
    expect(untestedRules(at(rule))).toEqual([rule]);
    expect(untestedRules(at(rule, 'test/unit/organizations/rules/o4-three-full-members.test.ts'))).toEqual([]);
  });
});

describe('files are short', () => {
  const lines = sources.map(lineCount).sort((a, b) => a - b);

  test('the median file has fewer than 110 lines', () => expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(110));

  test('hardly any has more than 300, and none more than 500', () => {
    expect(sources.filter((file) => lineCount(file) > 500).map(({ path }) => path)).toEqual([]);
    expect(lines.filter((count) => count > 300).length).toBeLessThanOrEqual(lines.length * 0.02);
  });
});
