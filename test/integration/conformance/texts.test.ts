import { startBothGateways, type BothGateways, type Sent } from '../../support/differential/both-gateways.js';
import { smallGraph } from '../../support/differential/federated-graph.js';
import { LINK } from '../../support/differential/graphs/link.js';

/** What the next answers of a subgraph are, in place of its own. */
let replies: Readonly<Record<string, unknown>> = {};
const reply = ({ subgraph }: Sent) => replies[subgraph];

const TEXTS = ['红帆支部', 'é', '😀', 'say "红"\n', 'a\\u7ea2', '\u2028\u007f', ''];

const graph = () =>
  smallGraph('texts', [
    {
      name: 'a',
      sdl: `${LINK}
        scalar Any
        type Query { things(named: String = "默认"): [Thing!]! any(of: Any): Any fails(with: String): Int }
        type Thing @key(fields: "name") { name: String! }
      `,
      resolvers: {
        Query: {
          things: (_: unknown, { named }: { named: string }) => [...TEXTS, named].map((name) => ({ name })),
          any: (_: unknown, { of }: { of: unknown }) => of,
          fails: (_: unknown, { with: words }: { with: string }) => {
            throw new Error(words);
          },
        },
      },
    },
    {
      name: 'b',
      sdl: `${LINK}
        type Thing @key(fields: "name") { name: String! echo(of: String): String }
      `,
      resolvers: {
        Thing: {
          __resolveReference: ({ name }: { name: string }) => ({ name }),
          echo: ({ name }: { name: string }, { of }: { of?: string }) => `${name}|${of ?? ''}`,
        },
      },
    },
  ]);

let both: BothGateways;
beforeAll(async () => {
  both = await startBothGateways(graph(), reply);
}, 60_000);
afterAll(() => both?.stop());
afterEach(() => {
  replies = {};
});

test('of any language go from subgraph to subgraph and to the client, as keys, variables and literals', async () => {
  const operation = {
    text: 'query ($of: String) { things(named: "字面 · literal") { name echo(of: $of) } }',
    variables: { of: '变量' },
  };
  const { answer, sent } = await both.ours.ask(operation);
  expect(answer).toEqual({ data: { things: [...TEXTS, '字面 · literal'].map((name) => ({ name, echo: `${name}|变量` })) } });
  expect(answer).toEqual((await both.stock.ask(operation)).answer);
  expect(sent.find(({ subgraph }) => subgraph === 'b')!.variables).toMatchObject({
    of: '变量',
    representations: [...TEXTS, '字面 · literal'].map((name) => ({ name })),
  });
});

test('inside a scalar of the graph’s own come back as they were sent, names included', async () => {
  const of = { 红: ['帆', { é: '😀"\n' }], plain: 1 };
  expect((await both.ours.ask({ text: 'query ($of: Any) { any(of: $of) }', variables: { of } })).answer).toEqual({ data: { any: of } });
});

test('of messages are told in their language', async () => {
  replies = {
    a: { data: { fails: null }, errors: [{ message: '不行 · no', path: ['fails'], extensions: { code: 'RULE_BROKEN', rule: '规则' } }] },
  };
  const { errors } = (await both.ours.ask({ text: '{ fails }', variables: {} })).answer;
  expect(errors).toMatchObject([{ message: '不行 · no', path: ['fails'], extensions: { code: 'RULE_BROKEN', rule: '规则' } }]);
});

test('of introspection too', async () => {
  const text = '{ __type(name: "Query") { fields { args { defaultValue } } } }';
  const { answer } = await both.ours.ask({ text, variables: {} });
  expect(JSON.stringify(answer)).toContain('默认');
});
