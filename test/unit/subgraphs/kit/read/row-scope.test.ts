import { Entity, ref, register, registerOf, text } from '@redsail/kit';
import { boundsOf, seenRows } from '../../../../../subgraphs/kit/src/read/row-scope.js';

const principal = { subject: 'a', organ: 'O1', roles: ['officer'], scopes: [], person: null, division: '590102' };

test('who has no division, and a department that asks for a rule, is bounded by nothing', () => {
  expect(boundsOf({ ...principal, division: null })).toBeNull();
  expect(boundsOf({ ...principal, roles: ['service'] })).toBeNull();
  expect(boundsOf(principal)).toEqual({ division: '590102', organ: 'O1' });
});

test('a register without a row rule is seen whole, and a rule limits nobody who is not bounded', () => {
  @register('树 · tree', { plural: 'rowTrees', natural: 'place', scope: 'tree:read' })
  class RowTree extends Entity {
    @text('地点 · place') place!: string;
  }
  @register('巢 · nest', { plural: 'rowNests', natural: 'tree', scope: 'nest:read', rows: [{ division: 'place' }, { through: 'tree' }] })
  class RowNest extends Entity {
    @ref(() => RowTree, '树 · tree') tree!: string;
    @text('地点 · place') place!: string;
  }
  expect(seenRows(registerOf(RowTree), boundsOf(principal), 'sqlite')).toBeNull();
  expect(seenRows(registerOf(RowNest), null, 'sqlite')).toBeNull();
  expect(seenRows(registerOf(RowNest), boundsOf(principal), 'sqlite')).not.toBeNull();
});

test('a rule that names no field, goes through no reference, or stands on a register of the public is refused where it is declared', () => {
  const declare = (scope: string, ground: { division: string } | { through: string }) => {
    class Odd extends Entity {}
    text('地点 · place')(Odd.prototype, 'place');
    register('怪 · odd', { plural: 'odds', natural: 'place', scope, rows: [ground] })(Odd as never);
  };
  expect(() => declare('odd:read', { division: 'palce' })).toThrow(/palce/);
  expect(() => declare('odd:read', { through: 'place' })).toThrow(/through a reference/);
  expect(() => declare('region:read', { division: 'place' })).toThrow(/scope must not be one that the public holds/);
});
