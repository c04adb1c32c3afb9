import { publicPrincipal, type Principal } from '@redsail/contract';
import { parse, print, stripIgnoredCharacters, validate, type DocumentNode } from 'graphql';
import { createOperationAccess, type OperationAccess } from '../../../../../gateway/server/src/identity/operation-access.js';
import { guardedSchema, guardedSupergraph } from '../stand-in/guarded-library.js';
import { composeSupergraph } from '../stand-in/town.js';

const authorise = createOperationAccess(guardedSupergraph);
const nobody = publicPrincipal(['shelf:read']);
const holder = (...scopes: string[]): Principal => ({ ...nobody, subject: 'dev:reader', roles: ['reader'], scopes });

/** The outcome of an operation, its documents as one line; the reduced one has to be valid whatever it is. */
function outcome(text: string, principal: Principal, variables: Record<string, unknown> = {}, operationName?: string) {
  const document = parse(text);
  expect(validate(guardedSchema, document)).toEqual([]);
  const access = authorise(document, operationName, principal, variables);
  expect(validate(guardedSchema, access.document)).toEqual([]);
  return { asked: oneLine(access.document), errors: access.errors.map(words), access };
}

const oneLine = (document: DocumentNode): string => stripIgnoredCharacters(print(document));
const words = ({ extensions: { code, scope, paths } }: OperationAccess['errors'][number]): string =>
  [code, scope, (paths as string[][]).map((path) => path.join('.')).join(' ')].filter(Boolean).join(' ');

const asked = (text: string, principal: Principal, variables?: Record<string, unknown>) => outcome(text, principal, variables).asked;

describe('what everybody may ask for', () => {
  test('stays as it is: the same document, no variant', () => {
    const document = parse('{ book(id: 1) { name shelf { books { id } } } }');
    expect(authorise(document, undefined, nobody)).toMatchObject({ document, errors: [], variant: '', refused: false });
    expect(authorise(document, undefined, nobody).document).toBe(document);
  });

  test('and so does what the caller holds every scope of', () => {
    const document = parse('{ book(id: 1) { price loans { totalCount } } report }');
    expect(authorise(document, null, holder('book:count', 'loan:read', 'report:read')).document).toBe(document);
  });

  test('and introspection', () => {
    const document = parse('{ __schema { types { name } } __type(name: "Reader") { name } __typename }');
    expect(authorise(document, undefined, nobody).document).toBe(document);
  });
});

describe('a field that takes a scope', () => {
  test('is removed; the error names the scope and the place', () => {
    const { asked, errors, access } = outcome('{ book(id: 1) { name price } }', holder());
    expect({ asked, errors }).toEqual({ asked: '{book(id:1){name}}', errors: ['FORBIDDEN book:count book.price'] });
    expect(access.variant).toBe('3:Book.price');
    expect(access.errors[0]!.message).toBe('缺少权限 book:count · the caller lacks the scope book:count');
  });

  test('asks a caller without a token for one', () => {
    expect(outcome('{ book(id: 1) { name price } mine }', nobody).errors).toEqual([
      'UNAUTHENTICATED book:count book.price',
      'UNAUTHENTICATED mine',
    ]);
  });

  test('is removed under every alias, and all places of a scope stand in one error', () => {
    const { asked, errors } = outcome('{ a: book(id: 1) { price: name cost: price } b: book(id: 2) { price } }', holder());
    expect(asked).toBe('{a:book(id:1){price:name}b:book(id:2){__typename}}');
    expect(errors).toEqual(['FORBIDDEN book:count a.cost b.price']);
  });

  test('is removed in fragments, named, nested and inline, and a fragment that is empty goes', () => {
    const { asked, errors } = outcome(
      `query { book(id: 1) { name ...Inner ... on Book { price } ... { note } } }
       fragment Inner on Book { ...Innermost shelf { id } } fragment Innermost on Book { price note }`,
      holder('book:note'),
    );
    expect(asked).toBe(
      '{book(id:1){name ...Inner ...{note}}}fragment Inner on Book{...Innermost shelf{id}}fragment Innermost on Book{note}',
    );
    expect(errors).toEqual(['FORBIDDEN book:count book.price']);
  });

  test('leaves the object around it there, for it may be asked for', () => {
    expect(asked('{ book(id: 1) { price } }', holder())).toBe('{book(id:1){__typename}}');
    expect(asked('{ report mine }', nobody)).toBe('{__typename}');
  });

  test('takes the variables and fragments that were its own with it', () => {
    const text = `query ($id: ID!, $n: Int, $f: LoanFilter) { book(id: $id) { name loans(first: $n, filter: $f) { ...Page } } }
      fragment Page on LoanConnection { totalCount }`;
    expect(asked(text, holder())).toBe('query($id:ID!){book(id:$id){name}}');
  });

  test('of several operations only the one that is meant is looked at', () => {
    const text = 'query Open { book(id: 1) { name } } query Closed { report }';
    expect(outcome(text, holder(), {}, 'Open').errors).toEqual([]);
    expect(outcome(text, holder(), {}, 'Closed').errors).toEqual(['FORBIDDEN report:read report', 'FORBIDDEN book:count report']);
  });
});

test.each([
  ['no operation is named, of several', undefined],
  ['the name is unknown', 'Other'],
])('nothing is sent when %s', (_, name) => {
  const access = authorise(parse('query A { mine } query B { book(id: 1) { name } }'), name, holder());
  expect(access).toMatchObject({ refused: true, errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
});

describe('what a guard asks for', () => {
  test('a token alone', () => {
    expect(asked('{ mine }', holder())).toBe('{mine}');
    expect(asked('{ mine }', nobody)).toBe('{__typename}');
  });

  test('all scopes of a list', () => {
    expect(outcome('{ report }', holder('report:read')).errors).toEqual(['FORBIDDEN book:count report']);
    expect(outcome('{ report }', holder('report:read', 'book:count')).errors).toEqual([]);
  });

  test('one list of several, and the one that is nearest is named', () => {
    expect(outcome('{ statistics }', holder('book:count')).errors).toEqual([]);
    expect(outcome('{ statistics }', holder()).errors).toEqual(['FORBIDDEN report:read statistics']);
  });
});

describe('a closed type', () => {
  test('closes whatever leads to it, __typename alone included', () => {
    expect(outcome('{ book(id: 1) { id reader { __typename } } }', holder())).toMatchObject({
      asked: '{book(id:1){id}}',
      errors: ['FORBIDDEN reader:read book.reader'],
    });
  });

  test.each(['totalCount', 'nodes { id }', 'edges { cursor }', 'edges { node { id } }', '__typename'])(
    'closes its connection, so that nothing is told by %s',
    (selection) => {
      expect(asked(`{ book(id: 1) { id loans { ${selection} } } }`, holder())).toBe('{book(id:1){id}}');
    },
  );

  test('behind an open connection is closed node by node', () => {
    const { asked, errors } = outcome(
      '{ books { totalCount nodes { price reader { id } } edges { node { reader { id } name } } } }',
      holder(),
    );
    expect(asked).toBe('{books{totalCount nodes{__typename}edges{node{name}}}}');
    expect(errors).toEqual(['FORBIDDEN book:count books.nodes.price', 'FORBIDDEN reader:read books.nodes.reader books.edges.node.reader']);
  });
});

describe('behind an interface or a union', () => {
  test('a field is asked for of the open types only, and the closed objects are hidden', () => {
    const { asked, errors, access } = outcome('{ search { name } }', holder());
    expect(asked).toBe('{search{...on Book{name}...on Shelf{name}__typename}}');
    expect(errors).toEqual(['FORBIDDEN reader:read search search.name']);
    expect(access.hidden).toEqual(new Set(['Reader']));
  });

  test('a field that one type guards is asked for of the others', () => {
    const { asked, errors } = outcome('{ search { id note } }', holder('reader:read'));
    expect(asked).toBe('{search{id ...on Reader{note}...on Shelf{note}__typename}}');
    expect(errors).toEqual(['FORBIDDEN book:note search.note']);
  });

  test('a fragment on a closed type goes, and one on the interface is split where it stands', () => {
    const text = `{ search { ... on Reader { book { id } } ... on Named { note } ...F } } fragment F on Named { ... on Reader { id } }`;
    expect(asked(text, holder())).toBe('{search{...on Named{...on Shelf{note}}__typename}}');
  });

  test('__typename tells of closed types no more than their fields do', () => {
    expect(asked('{ anything { __typename } }', holder())).toBe('{anything{...on Book{__typename}__typename}}');
    expect(outcome('{ anything { ... on Book { id } } }', holder()).access.hidden).toEqual(new Set(['Reader']));
  });

  test('nothing is split for a caller who may see all', () => {
    const text = '{ search { note ... on Reader { id } } anything { __typename } }';
    expect(outcome(text, holder('reader:read', 'book:note')).access.variant).toBe('');
  });
});

describe('to filter or to order by a protected field takes what reading it takes', () => {
  const refused = { asked: '{__typename}', errors: ['FORBIDDEN book:count books'] };
  test.each([
    'filter: { price: { from: 1 } }',
    'filter: { price: null }',
    'filter: { name: { eq: "a" }, any: [{ any: [{ price: { from: 1 } }] }] }',
    'orderBy: { field: PRICE }',
  ])('in the document: %s', (argument) => {
    expect(outcome(`{ books(${argument}) { totalCount } }`, holder())).toMatchObject(refused);
    expect(outcome(`{ books(${argument}) { totalCount } }`, holder('book:count')).errors).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['$f: BookFilter) { books(filter: $f)', { f: { price: { from: 1 } } }],
    ['$f: BookFilter = { price: { from: 1 } }) { books(filter: $f)', {}],
    ['$f: BookFilter!) { books(filter: { any: [$f] })', { f: { price: null } }],
    ['$f: IntFilter) { books(filter: { price: $f })', {}],
    ['$o: BookOrder) { books(orderBy: $o)', { o: { field: 'PRICE' } }],
    ['$o: BookOrderField!) { books(orderBy: { field: $o })', { o: 'PRICE' }],
  ])('in the variables: query (%s', (head, variables) => {
    const text = `query (${head} { totalCount } }`;
    expect(outcome(text, holder(), variables).errors).toEqual(refused.errors);
    expect(outcome(text, holder('book:count'), variables).errors).toEqual([]);
  });

  test('an open field is filtered and ordered by as before, and the same document decides anew for other values', () => {
    const document = parse('query ($f: BookFilter, $o: BookOrder) { books(filter: $f, orderBy: $o) { totalCount } }');
    const variants = [{ f: { name: { eq: 'a' } } }, { f: { price: {} } }, { o: { field: 'NAME' } }, { o: { field: 'PRICE' } }, {}].map(
      (variables) => authorise(document, undefined, holder(), variables).variant,
    );
    expect(variants).toEqual(['', '1:Query.books', '', '1:Query.books', '']);
  });

  test('another record’s filter is measured by its own record', () => {
    expect(asked('{ book(id: 1) { id loans(filter: { from: { eq: "x" } }) { totalCount } } }', holder('loan:read'))).toContain('loans');
  });
});

describe('a command', () => {
  test('that the caller may not give refuses the whole operation', () => {
    const { access, errors } = outcome(
      'mutation { renameBook(id: 1, name: "a") { book { id } } lendBook(id: 1) { book { id } } }',
      holder(),
    );
    expect({ refused: access.refused, errors }).toEqual({ refused: true, errors: ['FORBIDDEN loan:write lendBook'] });
  });

  test('that the caller may give is given, whatever of its answer is refused', () => {
    const { access, asked, errors } = outcome('mutation { renameBook(id: 1, name: "a") { book { price } } }', holder());
    expect({ refused: access.refused, asked, errors }).toEqual({
      refused: false,
      asked: 'mutation{renameBook(id:1 name:"a"){book{__typename}}}',
      errors: ['FORBIDDEN book:count renameBook.book.price'],
    });
  });

  test('that is skipped is not asked for', () => {
    const text =
      'mutation ($skip: Boolean!) { renameBook(id: 1, name: "a") { book { id } } lendBook(id: 1) @skip(if: $skip) { book { id } } }';
    expect(outcome(text, holder(), { skip: true })).toMatchObject({ errors: [], access: { refused: false } });
    expect(outcome(text, holder(), { skip: false })).toMatchObject({ access: { refused: true } });
  });
});

describe('@skip and @include', () => {
  const text = `query ($all: Boolean = false) { book(id: 1) { name price @include(if: $all) ... @skip(if: true) { note } ...F @include(if: $all) } }
    fragment F on Book { loans { totalCount } }`;

  test('a field that was not asked for is no error, and is not asked for', () => {
    expect(outcome(text, holder())).toMatchObject({ errors: [], asked: '{book(id:1){name}}' });
  });

  test('one that was asked for is', () => {
    expect(outcome(text, holder(), { all: true }).errors).toEqual(['FORBIDDEN book:count book.price', 'FORBIDDEN loan:read book.loans']);
  });
});

describe('repeats', () => {
  const document = parse('{ book(id: 1) { name price reader { id } } }');

  test('are looked up: the same scopes that matter give the same document', () => {
    const first = authorise(document, undefined, holder('reader:read', 'anything:else')).document;
    expect(authorise(document, '', holder('other:scope', 'reader:read')).document).toBe(first);
    expect(authorise(document, undefined, holder()).document).not.toBe(first);
  });

  test('a caller with a token never gets the answer of one without', () => {
    expect(authorise(document, undefined, { ...nobody, scopes: [] }).errors.map(words)[0]).toMatch(/^UNAUTHENTICATED/);
    expect(authorise(document, undefined, holder()).errors.map(words)[0]).toMatch(/^FORBIDDEN/);
  });

  test('fragments that double the places of a field at every step are told of once, and end', () => {
    const steps = Array.from(
      { length: 40 },
      (_, at) => `fragment F${at} on Book { a: shelf { books { ...F${at + 1} } } b: shelf { books { ...F${at + 1} } } }`,
    );
    const text = `{ book(id: 1) { ...F0 } } ${steps.join(' ')} fragment F40 on Book { price id }`;
    const access = authorise(parse(text), undefined, holder());
    expect(access.errors).toHaveLength(1);
    expect((access.errors[0]!.extensions.paths as unknown[]).length).toBe(200);
    expect(oneLine(access.document)).not.toContain('price');
  });
});

describe('a supergraph is not loaded', () => {
  const composed = (imports: string, guard: string) =>
    composeSupergraph([
      {
        name: 'a',
        url: 'http://unused.example/',
        sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports}) type Query { a: String ${guard} }`,
      },
    ]);

  test('with @policy, which nobody would enforce', () => {
    expect(() => createOperationAccess(composed('["@policy"]', '@policy(policies: [["p"]])'))).toThrow(/@policy is not enforced/);
  });

  test('with a guard under another name', () => {
    const renamed = composed('["@authenticated"]', '@authenticated').replace(
      'authenticated/v0.1", for: SECURITY',
      'authenticated/v0.1", as: "known", for: SECURITY',
    );
    expect(() => createOperationAccess(renamed)).toThrow(/may not be renamed/);
  });
});
