import { printChangelog } from '../../../../schema/src/history/print-changelog.js';
import type { Version, VersionChange } from '../../../../schema/src/history/version.js';

const nothing = { breaking: 0, dangerous: 0, safe: 0, list: [], more: 0 };
const version = (number: number, changes: Partial<Version> = {}): Version => ({
  version: number,
  at: `2026-07-0${number}T00:30:00.000+08:00`,
  author: '王小明',
  note: undefined,
  rollbackOf: undefined,
  hash: String(number).repeat(64),
  files: new Map(),
  changes: nothing,
  ...changes,
});
const change = (severity: VersionChange['severity'], coordinate: string, zh: string, en: string): VersionChange => ({
  severity,
  rule: 'some-rule',
  coordinate,
  words: { zh, en },
});

test('a version without changes says so, and the first is the first', () => {
  expect(printChangelog([version(1), version(2)], undefined)).toBe(`# 版本历史 · Changelog

## 版本 2 · version 2

2026-07-02 · 王小明 · \`222222222222\`

没有使用者会察觉的变更。 · No change that anybody who uses the graph would notice.

## 版本 1 · version 1

2026-07-01 · 王小明 · \`111111111111\`

第一个版本。 · The first version.
`);
});

test('changes stand by severity; what they are about is named once', () => {
  const list = [
    change('breaking', 'Lamp.on', '字段 Lamp.on 已删除', 'the field Lamp.on is gone'),
    change('dangerous', 'LampState.DIM', '枚举多了一个值', 'a value was added to the enum'),
    change('safe', 'Lamp.owner', '新增', 'is new'),
  ];
  const changes = { breaking: 1, dangerous: 1, safe: 4, list, more: 3 };
  expect(printChangelog([version(3, { changes, rollbackOf: 1, note: 'towns were missing' })], 'en')).toBe(`# Changelog

## version 3

2026-07-03 · 王小明 · \`333333333333\` · back to version 1

> towns were missing

### breaking (1)

- the field Lamp.on is gone (\`some-rule\`)

### dangerous (1)

- \`LampState.DIM\` a value was added to the enum (\`some-rule\`)

### safe (4)

- \`Lamp.owner\` is new (\`some-rule\`)
- 3 more
`);
});

test('what people write is no Markdown and no HTML', () => {
  const list = [change('breaking', 'Lamp.on', 'x', 'Lamp.on: [Boolean!]! became `[x](javascript:1)`')];
  const text = printChangelog(
    [version(2, { author: '<img src=x>', note: 'two\n## lines', changes: { ...nothing, breaking: 1, list } })],
    'en',
  );
  expect(text).toContain('· \\<img src=x> ·');
  expect(text).toContain('> two ## lines\n');
  expect(text).toContain('- Lamp.on: \\[Boolean!\\]! became \\`\\[x\\](javascript:1)\\` (`some-rule`)');
});
