import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The bundle as the build made it: what a browser gets.
const assets = 'gateway/server/dist/explorer/assets';
const files = readdirSync(assets);
const text = (file: string) => readFileSync(join(assets, file), 'utf8');

test('the bundle holds the page, its styles and the three workers of the editor', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'explorer.js',
      'explorer.css',
      'editor.worker.js',
      'json.worker.js',
      'graphql.worker.js',
      'explorer.js.LEGAL.txt',
    ]),
  );
});

test('no style or font comes from elsewhere', () => {
  const urls = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...text(file).matchAll(/(?:url\(|@import )\s*["']?([^"')]{0,40})/g)]);
  expect(urls.map(([, url]) => url!).filter((url) => !/^(data:|\.\/|#)/.test(url))).toEqual([]);
});

test('no script names a public content network', () => {
  const scripts = files.filter((file) => file.endsWith('.js')).map(text);
  expect(scripts.filter((script) => /unpkg\.com|jsdelivr|esm\.sh|cdnjs|googleapis|gstatic/.test(script))).toEqual([]);
});
