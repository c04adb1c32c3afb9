import { mkdirSync, readdirSync } from 'node:fs';
import { leftAside, replaceFiles } from '../../../../schema/src/compose/replace-files.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');
const files = () => readdirSync(at.path('to'), { recursive: true, encoding: 'utf8' }).toSorted();

test('files are made, replaced and taken away, folders made where there are none', () => {
  at.write('to/old.txt', 'old');
  at.write('to/gone.txt', 'gone');
  replaceFiles([
    [at.path('to/old.txt'), 'new'],
    [at.path('to/deep/er.txt'), 'deep'],
    [at.path('to/gone.txt'), undefined],
    [at.path('to/never.txt'), undefined],
  ]);
  expect([files(), at.read('to/old.txt')]).toEqual([['deep', 'deep/er.txt', 'old.txt'], 'new']);
});

test('where one cannot be written none is replaced, and nothing is left aside', async () => {
  at.write('to/old.txt', 'old');
  at.write('to/file', 'in the way of a folder');
  const refused = await refusalOf(() =>
    replaceFiles([
      [at.path('to/old.txt'), 'new'],
      [at.path('to/file/er.txt'), 'deep'],
    ]),
  );
  expect(refused).toEqual({
    code: 3,
    said: [expect.stringMatching(/^UNWRITABLE_FILE .*\/to\/file\/er\.txt cannot be written \(E\w+\); nothing was changed$/)],
  });
  expect([files(), at.read('to/old.txt')]).toEqual([['file', 'old.txt'], 'old']);
});

test('where one cannot be replaced it is said that those before it were, and nothing is left aside', async () => {
  at.write('to/old.txt', 'old');
  mkdirSync(at.path('to/folder/full'), { recursive: true });
  const refused = await refusalOf(() =>
    replaceFiles([
      [at.path('to/old.txt'), 'new'],
      [at.path('to/folder'), 'a file where a folder is'],
      [at.path('to/last.txt'), 'last'],
    ]),
  );
  expect(refused).toEqual({
    code: 3,
    said: [expect.stringMatching(/^UNWRITABLE_FILE .*\/to\/folder cannot be replaced \(E\w+\); the files before it have been$/)],
  });
  expect([files(), at.read('to/old.txt')]).toEqual([['folder', 'folder/full', 'old.txt'], 'new']);
});

test('what a killed process left aside is found by the name that it was for', () => {
  at.write('to/api.graphql.4711.tmp', 'half');
  at.write('to/letter.txt.4711.tmp', 'somebody else’s');
  expect(leftAside(at.path('to'), (name) => name.endsWith('.graphql'))).toEqual([at.path('to/api.graphql.4711.tmp')]);
  expect(leftAside(at.path('nowhere'), () => true)).toEqual([]);
});
