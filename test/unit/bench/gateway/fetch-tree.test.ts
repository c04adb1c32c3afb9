import { fetchTree, type PlanNode } from '../../../bench/gateway/fetch-tree.js';

const urls = { a: 'http://a', b: 'http://b' };
const fetchOf = (serviceName: string, operation: string): PlanNode => ({ kind: 'Fetch', serviceName, operation });
const flat = (node: PlanNode): PlanNode => ({ kind: 'Flatten', node });
const call = (subgraph: string, query: string, mark = 0) => ({ subgraph, body: JSON.stringify({ query, mark }) });
const played = (subgraph: 'a' | 'b', query: string, mark = 0) => ({
  kind: 'fetch',
  url: urls[subgraph],
  body: call(subgraph, query, mark).body,
});

describe('the fetches that the floor plays', () => {
  it('follow each other as in the plan', () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [fetchOf('a', '{x}'), { kind: 'Parallel', nodes: [flat(fetchOf('b', '{y}')), fetchOf('a', '{z}')] }],
    };
    expect(fetchTree(plan, [call('a', '{x}'), call('a', '{z}'), call('b', '{y}')], urls)).toEqual({
      kind: 'sequence',
      nodes: [played('a', '{x}'), { kind: 'parallel', nodes: [played('b', '{y}'), played('a', '{z}')] }],
    });
  });

  it('take their bodies in the order of arrival when they are worded alike', () => {
    const plan: PlanNode = { kind: 'Sequence', nodes: [fetchOf('a', '{x}'), flat(fetchOf('a', '{x}'))] };
    expect(fetchTree(plan, [call('a', '{x}', 1), call('a', '{x}', 2)], urls)).toEqual({
      kind: 'sequence',
      nodes: [played('a', '{x}', 1), played('a', '{x}', 2)],
    });
  });

  it('are only those that were made', () => {
    const unmet: PlanNode = { kind: 'Condition', ifClause: fetchOf('b', '{never}'), elseClause: fetchOf('b', '{y}') };
    const plan: PlanNode = { kind: 'Sequence', nodes: [fetchOf('a', '{x}'), unmet, flat(fetchOf('a', '{empty}'))] };
    expect(fetchTree(plan, [call('a', '{x}'), call('b', '{y}')], urls)).toEqual({
      kind: 'sequence',
      nodes: [played('a', '{x}'), played('b', '{y}')],
    });
  });

  it('are refused when one of them is not in the plan', () => {
    expect(() => fetchTree(fetchOf('a', '{x}'), [call('a', '{x}'), call('b', '{odd}')], urls)).toThrow('{odd}');
  });
});
