import { maskName, maskPhone, maskResidentId, maskResidentIdMiddle } from '../../../../../subgraphs/kit/src/protect/masks.js';

test.each([
  ['张三', '张*'],
  ['张三丰', '张**'],
  ['欧阳修', '欧阳*'],
  ['欧阳娜娜', '欧阳**'],
  ['司马相如', '司马**'],
  ['张王丽华', '张***'],
  ['𠮷田一', '𠮷**'],
  ['  李 四', '李**'],
])('the name %s is shown as %s: the surname stays, a compound one whole', (name, mask) => {
  expect(maskName(name)).toBe(mask);
});

test.each([
  ['阿卜杜拉·买买提', '阿***·***'],
  ['阿卜杜拉•买买提', '阿***·***'],
  ['欧阳·买买', '欧*·**'],
  ['阿·买', '阿·*'],
  ['迪丽热巴·迪力木拉提·艾山', '迪***·***·**'],
])('the name %s is shown as %s: it has no surname, the dots stay', (name, mask) => {
  expect(maskName(name)).toBe(mask);
});

test.each([
  ['', ''],
  ['张', '*'],
  ['欧阳', '欧*'],
  [':张三', '***'],
  ['3号', '**'],
  ['John Smith', 'J***'],
])('the name %p is shown as %p: never whole, never with a sign in front', (name, mask) => {
  expect(maskName(name)).toBe(mask);
});

test('two names of four and of nine characters have the same mask', () => {
  expect(maskName('张一二三')).toBe(maskName('张一二三四五六七八'));
});

test.each([
  ['16900000001', '169****0001'],
  ['05321234567', '053****4567'],
  ['053212345678', '************'],
  ['12345', '*****'],
  ['1690000000l', '***********'],
])('the phone %s is shown as %s', (phone, mask) => {
  expect(maskPhone(phone)).toBe(mask);
});

test('a resident id is hidden altogether unless its two ends are asked for', () => {
  expect(maskResidentId('590102198506070014')).toBe('******************');
  expect(maskResidentIdMiddle('590102198506070014')).toBe('590102********0014');
  expect(maskResidentIdMiddle('59010219880101009X')).toBe('590102********009X');
  expect(maskResidentIdMiddle('590102850607001')).toBe('***************');
});
