import { pageOf } from '../../../../../subgraphs/livelihood/src/read/page.js';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));

describe('a page of rows that are sorted already', () => {
  it('goes on after its last row', () => {
    const first = pageOf(rows, { first: 2 });
    expect(first).toMatchObject({
      nodes: [{ id: 'a' }, { id: 'b' }],
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const second = pageOf(rows, { first: 2, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ nodes: [{ id: 'c' }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  it('goes on at the same row when others come and go', () => {
    const { endCursor } = pageOf(rows, { first: 2 }).pageInfo;
    expect(pageOf([{ id: 'b' }, { id: 'bb' }, { id: 'c' }], { first: 5, after: endCursor }).nodes).toEqual([{ id: 'bb' }, { id: 'c' }]);
    expect(pageOf([{ id: 'a' }, { id: 'c' }], { first: 5, after: endCursor }).nodes).toEqual([{ id: 'c' }]);
    expect(pageOf([{ id: 'a' }], { first: 5, after: endCursor }).nodes).toEqual([]);
  });

  it('goes on after its row in an order of its own, too', () => {
    const { endCursor } = pageOf([...rows].reverse(), { first: 1 }, 'otherwise').pageInfo;
    expect(pageOf([...rows].reverse(), { first: 5, after: endCursor }, 'otherwise').nodes).toEqual([{ id: 'b' }, { id: 'a' }]);
  });

  it('is empty where there is nothing', () => {
    expect(pageOf([], { first: 5 })).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { startCursor: null, endCursor: null } });
  });

  it('refuses more than 500 rows and a cursor of another list', () => {
    expect(() => pageOf(rows, { first: 501 })).toThrow('expected 0 to 500, got 501');
    expect(() => pageOf(rows, { first: 1, after: 'bm9uZQ' }, 'otherwise')).toThrow('the cursor is of no row in this list');
  });
});
