import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lifecycle } from '../commands/lifecycle.js';
import type { Migrations } from '../database/open.js';
import type { ComputedType } from '../graph/computed-types.js';
import type { Extension, Query } from '../graph/extend.js';
import type { AnyClass, EntityClass } from '../register/field.js';
import { registerOf, type Register } from '../register/register.js';

/** One row of the sample: field values, references as natural codes or ids; `$…` go to the journal. */
export type SampleRow = Readonly<Record<string, unknown>>;

/** Rows of one register. A record may come again in a later batch with its natural key and what changes: that gives it a history. */
export interface SampleBatch {
  readonly register: EntityClass;
  readonly rows: Iterable<SampleRow>;
  /** What the journal says was done; `sample` without it. */
  readonly act?: string;
}

export interface SampleOptions {
  readonly seed: number;
  readonly scale: number;
}

/** What a department says of itself; everything it serves follows from this. */
export interface SubgraphDefinition {
  readonly name: string;
  /** `中文 · English` */
  readonly title: string;
  /** Default port, on loopback. */
  readonly port: number;
  /** Where the definition stands: `import.meta.url`. The package around it is found from there, from sources and from dist alike. */
  readonly at: string;
  readonly registers: readonly EntityClass[];
  readonly values?: readonly AnyClass[];
  readonly lifecycles?: readonly Lifecycle[];
  readonly extensions?: readonly Extension[];
  readonly queries?: readonly Query[];
  /** Object types that are no records, put together for a query. */
  readonly computed?: readonly ComputedType[];
  /** Records of departments that are not there yet, with their descriptions: nobody else describes them. */
  readonly awaited?: Readonly<Record<string, string>>;
  readonly migrations: Migrations;
  /** Reference data that ships, loaded in this order by the ordinary import. Paths are relative to the package. */
  readonly data?: readonly { readonly register: EntityClass; readonly file: string }[];
  readonly sample?: (options: SampleOptions) => Iterable<SampleBatch>;
}

export interface Subgraph extends Required<Omit<SubgraphDefinition, 'registers' | 'sample' | 'at'>> {
  /** The package's folder. */
  readonly folder: string;
  readonly registers: readonly Register[];
  readonly sample: SubgraphDefinition['sample'];
}

/** @throws when two registers share a name, or a life cycle's register is not among them */
export function defineSubgraph(definition: SubgraphDefinition): Subgraph {
  const registers = definition.registers.map((one) => registerOf(one));
  const names = registers.map((one) => one.name);
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double) throw new Error(`${definition.name}: the register ${double} is listed twice`);
  const stray = (definition.lifecycles ?? []).find((one) => !registers.includes(one.register));
  if (stray)
    throw new Error(`${definition.name}: the life cycle "${stray.title}" governs ${stray.register.name}, which is not among the registers`);
  return {
    values: [],
    lifecycles: [],
    extensions: [],
    queries: [],
    computed: [],
    awaited: {},
    data: [],
    sample: undefined,
    ...definition,
    folder: packageAround(definition.at),
    registers,
  };
}

/** The nearest folder above that holds a package.json. */
function packageAround(url: string): string {
  for (let folder = dirname(fileURLToPath(url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${url}`);
  }
}
