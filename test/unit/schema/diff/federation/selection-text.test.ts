import { selectionText } from '../../../../../schema/src/diff/federation/selection-text.js';

test.each([
  ['white space changes nothing', ' id\n  code ', 'code id'],
  ['nor does order, inside as well', 'town { name id } code', 'code town { id name }'],
  ['commas are white space', 'id, code', 'code id'],
  ['arguments and fragments stay', 'size(in: "m") ... on Lamp { height }', '... on Lamp { height } size(in: "m")'],
  ['what does not parse is left as it is', 'town {  id', 'town { id'],
])('%s', (_title, selection, expected) => {
  expect(selectionText(selection)).toBe(expected);
});
