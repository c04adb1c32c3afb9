import { personPinyinKey, pinyinKey } from '../../../../../subgraphs/kit/src/names/pinyin-key.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';

const sorted = (names: readonly string[], key: (name: string) => string) =>
  names
    .map((name) => [Buffer.from(key(name)), name] as const)
    .sort(([a], [b]) => Buffer.compare(a, b))
    .map(([, name]) => name);

test.each([
  ['张家庄村', 'zhang1jia1zhuang1cun1'],
  ['绿林镇', 'lv4lin2zhen4'],
  ['重庆市', 'chong2qing4shi4'],
  ['厦门市', 'xia4men2shi4'],
  ['东阿县', 'dong1e1xian4'],
  ['大阿山', 'da4a1shan1'],
  ['A3号楼', 'a3hao4lou2'],
  ['Ａ３号楼', 'a3hao4lou2'],
  ['Ürümqi', 'urumqi'],
  ['大名(东) 街', 'da4ming2 dong1 jie1'],
  ['〇七村', 'ling2qi1cun1'],
  ['𠮷野', '~020bb7ye3'],
  ['', ''],
])('the key of %p is %p', (name, key) => {
  expect(pinyinKey(name)).toBe(key);
});

test.each([
  ['单雄信', 'shan4xiong2xin4'],
  ['仇英', 'qiu2ying1'],
  ['区小军', 'ou1xiao3jun1'],
  ['尉迟恭', 'yu4chi2gong1'],
  ['欧阳修', 'ou1yang2xiu1'],
  ['任重', 'ren2zhong4'],
  ['阿卜杜拉·买买提', 'a1bu3du4la1 mai3mai3ti2'],
  ['', ''],
])('the key of the person %p is %p', (name, key) => {
  expect(personPinyinKey(name)).toBe(key);
});

test('keys compared bytewise order names as a dictionary does: syllable before tone, short syllable before long', () => {
  const names = ['100号', '3号', '阿里', '西安', '先锋', '李娜', '林安', '妈祖', '马山', '绿林', '鲁山', '张村', '章村', '中村'];
  expect(sorted([...names].reverse(), pinyinKey)).toEqual([
    '100号',
    '3号',
    '阿里',
    '李娜',
    '林安',
    '鲁山',
    '绿林',
    '妈祖',
    '马山',
    '西安',
    '先锋',
    '章村',
    '张村',
    '中村',
  ]);
});

test('names that begin alike have keys that begin alike', () => {
  for (const name of ['和平里', '和平街', '和平重庆路', '和平都市']) expect(pinyinKey(name).startsWith(pinyinKey('和平'))).toBe(true);
});

test('any text has a key of lower-case ASCII, the same every time', () => {
  const random = seededRandom(3304);
  const texts = Array.from({ length: 3000 }, () =>
    String.fromCodePoint(
      ...Array.from({ length: 1 + wholeBelow(random, 6) }, () => wholeBelow(random, 0xd7ff) + (random() < 0.1 ? 0xe000 : 0)),
    ),
  );
  const keys = texts.map(pinyinKey);
  expect(keys.filter((key) => !/^[a-z0-9~ ]*$/.test(key))).toEqual([]);
  expect(texts.map(pinyinKey)).toEqual(keys);
  expect(texts.map(personPinyinKey).filter((key) => !/^[a-z0-9~ ]*$/.test(key))).toEqual([]);
  expect(pinyinKey('\ud800')).toMatch(/^[a-z0-9~ ]*$/);
});
