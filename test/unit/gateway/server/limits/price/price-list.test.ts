import { readPriceList } from '../../../../../../gateway/server/src/limits/price/price-list.js';

const graph = (link: string, cost: string, size: string) => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") ${link} { query: Query }
  type Query { page(first: Int, search: String @${cost}(weight: 9)): Page @${cost}(weight: 5) @${size}(slicingArguments: ["first"], sizedFields: ["nodes"]) }
  type Page @${cost}(weight: 2) { nodes: [Node] @${size}(assumedSize: 7) }
  scalar Heavy @${cost}(weight: 3)
`;
const expected = {
  weights: new Map([
    ['Query.page', 5],
    ['Query.page(search)', 9],
    ['Page', 2],
    ['Heavy', 3],
  ]),
  listSizes: new Map<string, object>([
    ['Query.page', { slicingArguments: ['first'], sizedFields: ['nodes'] }],
    ['Page.nodes', { assumedSize: 7 }],
  ]),
};
const url = 'https://specs.apollo.dev/cost/v0.1';

test.each([
  ['without a link', '', 'cost', 'listSize'],
  ['imported under their names', `@link(url: "${url}", import: ["@cost", "@listSize"])`, 'cost', 'listSize'],
  [
    'imported under others',
    `@link(url: "${url}", import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@size" }])`,
    'price',
    'size',
  ],
  ['linked without imports', `@link(url: "${url}")`, 'cost', 'cost__listSize'],
  ['linked under a prefix', `@link(url: "${url}", as: "dear")`, 'dear', 'dear__listSize'],
])('@cost and @listSize are read %s', (_, link, cost, size) => {
  expect(readPriceList(graph(link, cost, size))).toEqual(expected);
});

test('a graph that says nothing has an empty list', () => {
  expect(readPriceList('type Query { a: Int }')).toEqual({ weights: new Map(), listSizes: new Map() });
});
