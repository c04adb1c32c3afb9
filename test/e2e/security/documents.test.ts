import { token } from '../../unit/gateway/server/stand-in/tokens.js';
import { attack, useTarget } from './attack.js';

const target = useTarget();
const { query } = target;
const times = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (field: string, levels: number, inside: string): string =>
  levels === 0 ? inside : `${field} { ${nested(field, levels - 1, inside)} }`;

describe('a text that asks for too much', () => {
  attack('one field under 200 aliases', '400 OPERATION_TOO_MANY_ALIASES', () =>
    query(`{ regions { ${times(200, (at) => `a${at}: name`)} } }`),
  );
  attack('60 root fields', '400 OPERATION_TOO_MANY_ROOT_FIELDS', () => query(`{ ${times(60, (at) => `a${at}: strict`)} }`));
  attack('fields nested 60 levels deep', '400 OPERATION_TOO_DEEP', () => query(`{ regions { ${nested('children', 60, 'name')} } }`));
  attack('lists inside lists, a million records', '400 OPERATION_TOO_COSTLY', () =>
    query(`{ regions { ${nested('children', 6, 'name')} } }`),
  );
  attack('one field repeated 400 times', '400 OPERATION_TOO_REPETITIVE', () => query(`{ regions { ${'name '.repeat(400)} } }`));
  attack('repeated fields inside repeated fields, 20 × 20', '400 OPERATION_TOO_REPETITIVE', () =>
    query(`{ regions { ${`children { ${'children { name } '.repeat(20)} } `.repeat(20)} } }`),
  );
  attack('200 directives on one field', '400 OPERATION_TOO_MANY_DIRECTIVES', () =>
    query(`{ regions { name ${'@skip(if: false) '.repeat(200)} } }`),
  );
  attack('200 unknown directives', '400 OPERATION_TOO_MANY_DIRECTIVES', () => query(`{ regions { name ${'@a '.repeat(200)} } }`));
  attack('a text of 100,000 words', '400 OPERATION_TOO_LONG', () => query(`{ regions { ${'name '.repeat(100_000)} } }`));
  attack('a text nested 30,000 levels deep', '400 OPERATION_TOO_LONG', () => query('{a'.repeat(30_000)));
  attack('fragments that double each other 16 times', '400 OPERATION_TOO_MANY_FIELDS', () =>
    query(
      `{ regions { ...f0 } } ${times(16, (at) => `fragment f${at} on Region { a: children { ...f${at + 1} } b: children { ...f${at + 1} } }`)} fragment f16 on Region { name }`,
    ),
  );
  attack('a fragment that spreads itself', '400 GRAPHQL_VALIDATION_FAILED', () =>
    query('{ regions { ...f } } fragment f on Region { name ...f }'),
  );
  attack('two fragments that spread each other, through fields', '400 GRAPHQL_VALIDATION_FAILED', () =>
    query('{ regions { ...f } } fragment f on Region { children { ...g } } fragment g on Region { children { ...f } }'),
  );
});

describe('several operations at once', () => {
  attack('a batch: an array of operations', '400 BATCH_REFUSED', () =>
    target.post(Array.from({ length: 50 }, () => ({ query: '{ strict }' }))),
  );
  attack('an empty batch', '400 BATCH_REFUSED', () => target.post([]));
});

describe('asking for what is not to be seen', () => {
  attack('introspection by the public', '403 INTROSPECTION_REFUSED', () => query('{ __schema { types { name } } }'));
  attack('circular introspection by a caller with a token', '400 GRAPHQL_VALIDATION_FAILED', async () =>
    query(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      await token('integrator'),
    ),
  );
  attack('`_entities` from outside', '400 GRAPHQL_VALIDATION_FAILED', async () => {
    target.town.personnel.seen.length = 0;
    const representations = [{ __typename: 'Person', id: 'p-01' }];
    const text = 'query($of: [_Any!]!) { _entities(representations: $of) { ... on Person { nameMasked } } }';
    const answer = await target.post({ query: text, variables: { of: representations } });
    expect(target.town.personnel.seen).toHaveLength(0);
    return answer;
  });
  attack('`_service { sdl }` from outside', '400 GRAPHQL_VALIDATION_FAILED', () => query('{ _service { sdl } }'));
  attack('guessing field names from suggestions', '400 GRAPHQL_VALIDATION_FAILED; no suggestion', async () => {
    const answer = await query('{ regionz { name } }');
    expect(answer.text).not.toMatch(/Did you mean|regions/);
    return answer;
  });
  attack('asking for the query plan by header', '200; no plan', async () => {
    const answer = await target.post(
      { query: '{ regions { name } }' },
      { 'apollo-query-plan-experimental': '1', 'apollo-expose-query-plan': 'true' },
    );
    expect(answer.text).not.toMatch(/plan|Fetch/i);
    return answer;
  });
  attack('asking for the trace of the subgraphs by header', '200; no trace', async () => {
    const answer = await target.post({ query: '{ regions { name } }' }, { 'apollo-federation-include-trace': 'ftv1' });
    expect(answer.text).not.toContain('ftv1');
    return answer;
  });
});

describe('names that mean something elsewhere', () => {
  attack('`__proto__` as an alias', '400 NAME_RESERVED', () => query('{ __proto__: regions { name } }'));
  attack('`constructor` as an alias, deep inside', '400 NAME_RESERVED', () => query('{ regions { children { constructor: name } } }'));
  attack('`__proto__` in the variables of a POST', '400 BAD_REQUEST', () =>
    target.send({
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ strict }","variables":{"__proto__":{"polluted":true}}}',
    }),
  );
  attack('`__proto__` in the variables of a GET', '200; nothing is polluted', async () => {
    const search = new URLSearchParams({
      query: 'query($code: String!) { region(code: $code) { name } }',
      variables: '{"code":"01","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    });
    const answer = await target.send({
      method: 'GET',
      path: `/graphql?${search.toString()}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(JSON.stringify(target.town.organizations.seen.at(-1)!.variables)).not.toContain('polluted');
    return answer;
  });
  attack('`__proto__` as a variable of the operation', '400 NAME_RESERVED', () =>
    query('query($__proto__: String) { region(code: $__proto__) { name } }'),
  );
});

describe('odd characters', () => {
  attack('a null byte in the text', '400 GRAPHQL_PARSE_FAILED', () => query('{ regions\u0000 { name } }'));
  attack('letters of another script that look alike', '400 GRAPHQL_PARSE_FAILED', () => query('{ r\u0435gions { name } }'));
  attack('right-to-left and zero-width signs in the text', '400 GRAPHQL_PARSE_FAILED', () => query('{ regions\u202e { n\u200bame } }'));
  attack('a null byte and half a character in a variable', '200; data like any other', async () =>
    target.post({ query: 'query($code: String!) { region(code: $code) { code } }', variables: { code: '\u0000\ud800' } }),
  );
});

describe('variables', () => {
  const text = 'query($code: String!) { region(code: $code) { __typename } }';
  attack('a variable of 900,000 characters', '200; data like any other', () =>
    target.post({ query: text, variables: { code: 'x'.repeat(900_000) } }),
  );
  attack('a variable nested 50,000 levels deep', '400 BAD_USER_INPUT', () =>
    target.send({
      headers: { 'content-type': 'application/json' },
      body: `{"query":${JSON.stringify(text)},"variables":{"code":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    }),
  );
  attack('50,000 variables that the operation does not have', '200; none is passed on', async () => {
    const more = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`v${at}`, 1]));
    const answer = await target.post({ query: text, variables: { code: '01', ...more } });
    expect(Object.keys(target.town.organizations.seen.at(-1)!.variables)).toHaveLength(1);
    return answer;
  });
});
