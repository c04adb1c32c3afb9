import { withoutValues } from '../../../../../subgraphs/kit/src/database/statement-text.js';

test.each([
  ['a text', `select * from person where name = '王小明'`, 'select * from person where name = ?'],
  ['a text with a quote in it', `where name = 'O''Brien' and a = 'b'`, 'where name = ? and a = ?'],
  ['a text that ends in a backslash', `where a = 'c:\\' and b = 'secret'`, 'where a = ? and b = ?'],
  ['PostgreSQL’s text with backslashes', `where a =  E'it\\'s' and b = E'\\\\' and c = 'secret'`, 'where a =  ? and b = ? and c = ?'],
  ['PostgreSQL’s text between dollars', `select $tag$ it's $tag$, $$ two $$ from a`, 'select ?, ? from a'],
  ['bytes', `where digest = X'00ff' and b = x'0a'`, 'where digest = ? and b = ?'],
  ['numbers', 'where id = 13800138000 and share > 0.75 and big < 1e9 limit 20', 'where id = ? and share > ? and big < ? limit ?'],
  ['a comment', `select 1 -- 王小明\nfrom a /* 13800138000 */ where b = 2`, 'select ? \nfrom a  where b = ?'],
  ['a text without an end', `where a = 'Wang and more`, 'where a = ?'],
  ['a name without an end', `where "a = Wang and more`, 'where ?'],
  ['a word that is no name of ours', 'where a = 王小明', 'where a = ?'],
])('%s is left out', (_, sql, safe) => {
  expect(withoutValues(sql)).toBe(safe);
});

test.each([
  ['names, however they are quoted', 'select "p0"."it""s", `p0`.`name2`, [order] from t1 as "p0"'],
  ['placeholders', 'select a from b where c = $1 and d = $12 or e = ?'],
  ['what is null or not', 'where a is null and b is not null'],
  ['operators', `select a::text, b ->> c, d || e from f`],
])('%s stay', (_, sql) => {
  expect(withoutValues(sql)).toBe(sql);
});

test('a list is told by its first member, rows by the first of them', () => {
  expect(withoutValues(`select a from b where c in ('1', '2', '3', '4')`)).toBe('select a from b where c in (?, …)');
  expect(withoutValues('where c in ($1, $2, $3)')).toBe('where c in ($1, …)');
  expect(withoutValues(`insert into a values (1, 'x', null), (2, 'y', true), (3, 'z', false)`)).toBe('insert into a values (?, …), …');
});

test('a long statement is cut', () => {
  expect(withoutValues(`select ${'a, '.repeat(5_000)}`)).toHaveLength(2_000);
});
