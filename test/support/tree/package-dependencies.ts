/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** test → gateway, subgraphs, schema → kit → contract: the packages of ours that each may depend on. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '@redsail/contract': [],
  '@redsail/schema': ['@redsail/contract'],
  '@redsail/gateway': ['@redsail/contract'],
  '@redsail/cli': ['@redsail/contract'],
  '@redsail/kit': ['@redsail/contract'],
  '@redsail/district': ['@redsail/kit', '@redsail/contract'],
  '@redsail/organizations': ['@redsail/kit', '@redsail/contract', '@redsail/district'],
  '@redsail/personnel': ['@redsail/kit', '@redsail/contract', '@redsail/district'],
  '@redsail/livelihood': ['@redsail/kit', '@redsail/contract', '@redsail/district'],
};

/** The gateway has no database, and nobody but the kit has an ORM. */
const DATABASE = /^(@mikro-orm\/|kysely$|better-sqlite3$|pg$|pg-)/;
const WITH_DATABASE: ReadonlySet<string> = new Set(['@redsail/kit', '@redsail/test', 'redsail']);

/** Dependencies that point the wrong way, and packages that stand in no layer yet. */
export function wrongDependencies({ name, dependencies, devDependencies }: Manifest): readonly string[] {
  const named = Object.keys({ ...dependencies, ...devDependencies });
  const database = WITH_DATABASE.has(name) ? [] : named.filter((one) => DATABASE.test(one));
  if (name === '@redsail/test' || name === 'redsail') return database;
  if (!allowed[name]) return [`${name} stands in no layer: give it one in package-dependencies.ts`];
  const ours = named.filter((one) => one.startsWith('@redsail/') && !allowed[name]!.includes(one));
  const any = name === '@redsail/contract' ? named : [];
  return [...new Set([...database, ...ours, ...any])].map((one) => `${name} depends on ${one}`);
}
