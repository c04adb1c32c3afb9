import { questionsOf } from '../../../../../../gateway/server/src/execution/plan/questions.js';
import { fetchNode } from '../stand-in/answer-of.js';

const named = (subgraph: string, number: number, selection = 'name') => {
  const operationName = `District__${subgraph}__${number}`;
  return fetchNode(subgraph, `query ${operationName}{${selection}}`, { operationName });
};

test('fetches that differ in the planner’s number only ask the same', () => {
  const questions = questionsOf([named('a', 0), named('b', 1), named('a', 2), named('a', 3, 'code')]);
  expect(questions.map(({ question, hasTwins }) => [question, hasTwins])).toEqual([
    [0, true],
    [1, false],
    [0, true],
    [3, false],
  ]);
  expect(JSON.parse(`${questions[2]!.head}}}`)).toEqual({
    query: 'query District__a__0{name}',
    operationName: 'District__a__0',
    variables: {},
  });
});

test('the same text for two subgraphs, or with values put right in another way, asks something else', () => {
  const rewrite = { kind: 'ValueSetter' as const, path: ['name'], setValueTo: 'a' };
  const fetches = [fetchNode('a', '{name}'), fetchNode('b', '{name}'), fetchNode('a', '{name}', { outputRewrites: [rewrite] })];
  expect(questionsOf(fetches).map(({ question }) => question)).toEqual([0, 1, 2]);
});
