import { cannedAnswers } from '../../../bench/gateway/canned-answers.js';
import { cannedSubgraphs } from '../../../bench/gateway/graph.js';
import { stamp } from '../../../bench/gateway/stamp.js';

const query =
  'query ($representations: [_Any!]!, $asOf: String!) { _entities(representations: $representations) { ... on Member { name since(asOf: $asOf) } } }';

describe('a canned subgraph', () => {
  const answerOf = cannedAnswers(cannedSubgraphs('lending-repeated').find(({ name }) => name === 'members')!);
  const ask = (ids: readonly string[], request = 1) =>
    answerOf(
      JSON.stringify({ query, variables: { asOf: stamp(request), representations: ids.map((id) => ({ __typename: 'Member', id })) } }),
    );
  const names = async (ids: readonly string[]) => {
    const { bytes } = await ask(ids);
    const [head, body] = bytes.toString().split('\r\n\r\n') as [string, string];
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    return (JSON.parse(body) as { data: { _entities: { name: string }[] } }).data._entities.map(({ name }) => name);
  };

  it('answers whatever representations are sent, in their order and as often as they stand there', async () => {
    const [first, second] = await names(['m1', 'm2']);
    expect(first).not.toBe(second);
    expect(await names(['m2', 'm1', 'm2'])).toEqual([second, first, second]);
  });

  it('counts them', async () => {
    expect((await ask(['m1', 'm1', 'm2'])).representations).toBe(3);
    expect((await answerOf(JSON.stringify({ query: '{ members(asOf: "") { id } }' }))).representations).toBe(0);
  });

  it('makes an answer once for all requests that differ in their stamp alone', async () => {
    const made = await ask(['m3'], 1);
    expect(await ask(['m3'], 2)).toBe(made);
    expect(await ask(['m4'], 2)).not.toBe(made);
  });
});
