import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import { badStatus, introspectionRefused } from './address-messages.js';
import { ask, shownUrl, type Question } from './ask.js';

const KNOWN_SINCE_2021 = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true };

/** A server that does not know the younger fields of introspection is asked again without them: `isOneOf` is of 2025. */
const QUERIES = [
  getIntrospectionQuery({ ...KNOWN_SINCE_2021, oneOf: true }),
  getIntrospectionQuery(KNOWN_SINCE_2021),
  getIntrospectionQuery(),
];

/** What a GraphQL endpoint tells of its schema. @throws Refusal (usage) where it does not */
export async function introspect(question: Omit<Question, 'accept' | 'body'>): Promise<IntrospectionQuery> {
  const shown = shownUrl(question.url);
  let refusal = '';
  for (const query of QUERIES) {
    const body = JSON.stringify({ operationName: 'IntrospectionQuery', query });
    const { status, ok, type, text } = await ask({ ...question, accept: 'application/graphql-response+json, application/json', body });
    const answer = jsonIn(text);
    const introspection = introspectionIn(answer);
    if (introspection) return introspection;
    if (!ok && !answer?.errors) throw new Refusal(ExitCode.USAGE, [badStatus(shown, status)]);
    refusal = answer?.errors?.[0]?.message ?? `${status} ${type}`;
  }
  throw new Refusal(ExitCode.USAGE, [introspectionRefused(shown, refusal)]);
}

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string }[];
}

/** `{ "data": { "__schema": … } }`, or its data alone. */
export function introspectionIn(answer: unknown): IntrospectionQuery | undefined {
  const data = (answer as GraphqlAnswer | undefined)?.data ?? answer;
  const types = (data as { readonly __schema?: { readonly types?: unknown } } | null | undefined)?.__schema?.types;
  return Array.isArray(types) ? (data as IntrospectionQuery) : undefined;
}

/** Nothing where a text is no JSON. */
export function jsonIn(text: string): GraphqlAnswer | undefined {
  try {
    return JSON.parse(text) as GraphqlAnswer;
  } catch {
    return undefined;
  }
}
