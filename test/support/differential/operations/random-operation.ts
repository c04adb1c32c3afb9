import { parse, validate, type GraphQLSchema } from 'graphql';
import { seededRandom } from '../../seeded-random.js';
import type { Operation } from '../both-gateways.js';
import type { FederatedGraph } from '../federated-graph.js';
import { chance, pick, upTo, type Draft } from './draft.js';
import { randomSelections } from './random-selections.js';

const TRIES = 200;
const LARGEST = 28;

/** An operation that is valid on the schema; the same for the same seed. Mutations are drawn now and then where there are any. */
export function randomOperation(
  schema: GraphQLSchema,
  { texts, deepest, isAsked, mutations }: Pick<FederatedGraph, 'texts' | 'deepest' | 'isAsked' | 'mutations'>,
  seed: number,
): Operation {
  const random = seededRandom(seed);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const operation = write({ schema, texts, deepest, isAsked, random }, mutations);
    if (validate(schema, parse(operation.text)).length === 0) return operation;
  }
  throw new Error(`no valid operation in ${TRIES} tries with seed ${seed}`);
}

type Source = Pick<Draft, 'schema' | 'texts' | 'deepest' | 'isAsked' | 'random'>;

function write(source: Source, mutations: boolean): Operation {
  const draft: Draft = { ...source, variables: new Map(), fragments: new Map(), taken: new Map(), budget: 0 };
  draft.budget = 2 + upTo(draft, LARGEST);
  const mutation = source.schema.getMutationType();
  const isMutation = mutations && mutation != null && chance(draft, 0.08);
  const root = isMutation ? mutation : source.schema.getQueryType()!;
  let selections = randomSelections(draft, root, '');
  if (!isMutation && chance(draft, 0.05)) selections = selections.replace(/\}$/, `${introspection(draft)} }`);

  const anonymous = draft.variables.size === 0 && chance(draft, 0.3);
  const main = anonymous
    ? `${isMutation ? 'mutation ' : ''}${selections}`
    : `${isMutation ? 'mutation' : 'query'} Asked${definitions(draft)} ${selections}`;
  const fragments = [...draft.fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
  const beside = !anonymous && chance(draft, 0.06) ? [`query Other { __typename }`] : [];
  return {
    text: [...beside, main, ...fragments].join('\n'),
    variables: Object.fromEntries([...draft.variables].flatMap(([name, { value }]) => (value ? [[name, value.is]] : []))),
    ...(beside.length > 0 ? { operationName: 'Asked' } : {}),
  };
}

function definitions({ variables }: Draft): string {
  if (variables.size === 0) return '';
  const written = [...variables].map(
    ([name, { type, default: fallback }]) => `$${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`,
  );
  return `(${written.join(', ')})`;
}

function introspection(draft: Draft): string {
  const types = Object.keys(draft.schema.getTypeMap());
  return pick(draft, [
    '__schema { queryType { name } mutationType { name } }',
    `__type(name: ${JSON.stringify(pick(draft, types))}) { kind name fields { name args { name defaultValue } } possibleTypes { name } }`,
    's: __schema { types { name } directives { name } }',
    't: __type(name: "NoSuchType") { name }',
  ]);
}
