import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { chance, pick, upTo, type Draft } from './draft.js';
import { randomArguments, randomVariable } from './random-values.js';
import { GraphQLBoolean, GraphQLNonNull } from 'graphql';

/** Aliases that are names of fields elsewhere, of the plan's own making, and of things every object inherits. */
const ALIASES = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'id',
  'name',
  'title',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '_0',
  'length',
  'x_1',
];

/** `{ … }` for a type. `path` is the response path of the object; fragments on it share the path. */
export function randomSelections(draft: Draft, type: GraphQLCompositeType, path: string, depth = 0): string {
  const written: string[] = [];
  const count = 1 + upTo(draft, depth === 0 ? 3 : 4);
  for (let index = 0; index < count; index += 1) {
    const selection = randomSelection(draft, type, path, depth);
    if (selection) written.push(selection);
    if (draft.budget <= 0) break;
  }
  return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`;
}

function randomSelection(draft: Draft, type: GraphQLCompositeType, path: string, depth: number): string | undefined {
  const dice = draft.random();
  if (dice < 0.07) return typename(draft, path);
  const goesByType = isUnionType(type) || (isAbstractType(type) && dice < 0.4);
  if (goesByType || dice < 0.16) return fragment(draft, type, path, depth, goesByType);
  return field(draft, type as Exclude<GraphQLCompositeType, { getTypes: unknown }>, path, depth);
}

function typename(draft: Draft, path: string): string | undefined {
  const name = responseName(draft, path, { field: '__typename', type: 'String!', args: '' });
  return name && `${name === '__typename' ? '' : `${name}: `}__typename${directives(draft)}`;
}

function field(draft: Draft, type: GraphQLCompositeType, path: string, depth: number): string | undefined {
  const all: GraphQLField<unknown, unknown>[] = isUnionType(type)
    ? []
    : Object.values(type.getFields()).filter(({ name }) => draft.isAsked(type.name, name));
  const leaves = all.filter((each) => isLeafType(getNamedType(each.type)));
  const objects = all.filter((each) => !isLeafType(getNamedType(each.type)));
  const mayGoDeeper = depth < draft.deepest && draft.budget > 1;
  const from = mayGoDeeper && objects.length > 0 && (leaves.length === 0 || chance(draft, 0.55)) ? objects : leaves;
  if (from.length === 0) return undefined;

  const chosen = pick(draft, from);
  draft.budget -= 1;
  const name = responseName(draft, path, {
    field: chosen.name,
    type: String(chosen.type),
    args:
      draft.taken.get(`${path}.${chosen.name}`)?.field === chosen.name && chance(draft, 0.6)
        ? draft.taken.get(`${path}.${chosen.name}`)!.args
        : randomArguments(draft, chosen.name, chosen.args),
  });
  if (!name) return undefined;
  const { args } = draft.taken.get(`${path}.${name}`)!;
  const inner = getNamedType(chosen.type);
  const alias = name === chosen.name ? '' : `${name}: `;
  const inside = isCompositeType(inner) ? ` ${randomSelections(draft, inner, `${path}.${name}`, depth + 1)}` : '';
  return `${alias}${chosen.name}${args}${directives(draft)}${inside}`;
}

/** A response name under which the field may stand beside what is there already. */
function responseName(draft: Draft, path: string, wanted: { field: string; type: string; args: string }): string | undefined {
  const names = chance(draft, 0.18) ? [pick(draft, ALIASES), wanted.field] : [wanted.field];
  for (const name of [...names, `${wanted.field}_2`, `${wanted.field}_3`, `${wanted.field}_4`]) {
    const known = draft.taken.get(`${path}.${name}`);
    if (known && (known.field !== wanted.field || known.type !== wanted.type || known.args !== wanted.args)) continue;
    draft.taken.set(`${path}.${name}`, wanted);
    return name;
  }
  return undefined;
}

function fragment(draft: Draft, type: GraphQLCompositeType, path: string, depth: number, narrower: boolean): string | undefined {
  if (draft.budget <= 0) return undefined;
  const possible = typesWithin(draft, type);
  const around = narrower ? possible : [type, ...possible, ...abstractAround(draft, type)];
  const on = pick(draft, around);
  const known = [...draft.fragments].filter(([, each]) => around.some(({ name }) => name === each.on));
  if (known.length > 0 && chance(draft, 0.2)) return `...${pick(draft, known)[0]}${directives(draft)}`;

  draft.budget -= 0.5;
  const inside = randomSelections(draft, on, path, depth + 0.5);
  if (chance(draft, 0.3)) {
    const name = `F${draft.fragments.size + 1}`;
    draft.fragments.set(name, { on: on.name, text: inside });
    return `...${name}${directives(draft)}`;
  }
  const condition = on === type && chance(draft, 0.5) ? '' : ` on ${on.name}`;
  return `...${condition}${directives(draft)} ${inside}`;
}

const possibleTypes = ({ schema }: Draft, type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

const typesWithin = (draft: Draft, type: GraphQLCompositeType): readonly GraphQLCompositeType[] => possibleTypes(draft, type);

/** Interfaces and unions that share an object type with this one. */
function abstractAround(draft: Draft, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const mine = new Set(possibleTypes(draft, type));
  return Object.values(draft.schema.getTypeMap())
    .filter(isAbstractType)
    .filter((each) => draft.schema.getPossibleTypes(each).some((possible) => mine.has(possible)));
}

function directives(draft: Draft): string {
  if (!chance(draft, 0.1)) return '';
  const one = () => {
    const name = pick(draft, ['include', 'skip']);
    const condition = chance(draft, 0.6) ? randomVariable(draft, new GraphQLNonNull(GraphQLBoolean), 'if') : String(chance(draft, 0.5));
    return { name, text: ` @${name}(if: ${condition})` };
  };
  const first = one();
  if (!chance(draft, 0.15)) return first.text;
  const second = one();
  return second.name === first.name ? first.text : first.text + second.text;
}
