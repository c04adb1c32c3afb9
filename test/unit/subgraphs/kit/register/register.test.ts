import { codes, Entity, protectedText, register, text, type Register } from '@redsail/kit';

const declare = (decorate: (target: object, property: string) => void, options: Partial<Register> = {}) => {
  class Odd extends Entity {}
  text('编号 · number')(Odd.prototype, 'no');
  decorate(Odd.prototype, 'odd');
  return () =>
    register('怪 · odd', { plural: 'odds', natural: 'no', scope: 'region:read', subject: true, ...options, id: 'natural' } as never)(Odd);
};

test('a register is not ordered by a list, which has no order, nor by a personal value, whose order tells of it', () => {
  expect(declare(codes('列表 · list', { order: true }))).toThrow('Odd.odd cannot be ordered by: the kind codes has no order');
  expect(declare(protectedText('name', '姓名 · name', { order: true }))).toThrow(
    'Odd.odd cannot be ordered by: the kind protected has no order',
  );
});

test('a personal value stands only in a register of data subjects, whose records have keys of their own', () => {
  expect(declare(protectedText('name', '姓名 · name'), { subject: false })).toThrow(
    'Odd.odd is protected: the register needs "subject: true"',
  );
});

test('keys, validity and natural key name fields that are there', () => {
  expect(declare(text('名 · name'), { keys: ['code'] })).toThrow('Odd has no field "code"');
  expect(declare(text('名 · name'), { validity: ['from', 'to'] })).toThrow('Odd has no field "from"');
});
