import { parse } from 'graphql';
import { exampleQueries } from '../../../../../gateway/server/src/explorer/example-queries.js';

test.each(exampleQueries.map((query) => [/query (\w+)/.exec(query)![1]!, query]))(
  'the example %s is a named query that begins with a comment in Chinese and one in English',
  (_, query) => {
    expect(parse(query).definitions).toHaveLength(1);
    const [first, second] = query.split('\n');
    expect(first).toMatch(/^# .*\p{Script=Han}/u);
    expect(second).toMatch(/^# [A-Z][\x20-\x7e]+$/);
  },
);
