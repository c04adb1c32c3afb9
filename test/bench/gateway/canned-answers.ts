import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, visit, type DocumentNode } from 'graphql';
import type { CannedSubgraph } from './graph.ts';
import { withoutStamp } from './stamp.ts';

export interface CannedAnswer {
  /** The whole HTTP answer, head and body. */
  readonly bytes: Buffer;
  readonly representations: number;
}

/** Beyond so many different requests something is wrong with the bench: each of its rows knows a few dozen. */
const MOST = 20_000;

/**
 * Answers of one subgraph, by the text of the request without its stamp. A new text is executed by graphql-js, once: the answers are right
 * whatever a gateway asks, de-duplicated or not, and from the second time on they cost next to nothing.
 */
export function cannedAnswers({ name, sdl, resolvers }: CannedSubgraph): (body: string) => CannedAnswer | Promise<CannedAnswer> {
  const schema = buildSubgraphSchema([{ typeDefs: withoutFederationFields(sdl), resolvers }]);
  const known = new Map<string, CannedAnswer | Promise<CannedAnswer>>();
  const execute = async (body: string): Promise<CannedAnswer> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const result = await graphql({ schema, source: query, variableValues: variables });
    if (result.errors) process.stderr.write(`${name}: ${String(result.errors[0])}\n${query}\n`);
    return { bytes: httpAnswer(JSON.stringify(result)), representations: (variables?.['representations'] as unknown[])?.length ?? 0 };
  };
  return (body) => {
    const key = withoutStamp(body);
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MOST) known.clear();
    const made = execute(body);
    known.set(key, made);
    void made.then((answer) => known.set(key, answer));
    return made;
  };
}

function httpAnswer(json: string): Buffer {
  const body = Buffer.from(json);
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: keep-alive\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

/** A published schema has the fields that make it a subgraph, which are added here again. */
function withoutFederationFields(sdl: string): DocumentNode {
  const drop = ({ name }: { name: { value: string } }) => (/^_(entities|service|Any|Entity|Service)$/.test(name.value) ? null : undefined);
  return visit(parse(sdl), { FieldDefinition: drop, ScalarTypeDefinition: drop, UnionTypeDefinition: drop, ObjectTypeDefinition: drop });
}
