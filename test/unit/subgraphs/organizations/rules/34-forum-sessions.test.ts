import { Forum } from '../../../../../subgraphs/organizations/src/forum/forum.register.js';
import { resolvedAmongRaised, sessionWhileOpen } from '../../../../../subgraphs/organizations/src/rules/34-forum-sessions.js';
import { complaints } from '../stand-in/rule-case.js';

test('a session is held while its forum is open', async () => {
  const hold = (heldOn: string, forum: object = {}) =>
    complaints(sessionWhileOpen, {
      record: { forum: 'F', heldOn },
      kept: [[Forum, { id: 'F', openedOn: '2026-01-01', closedOn: '2026-06-01', ...forum }]],
    });
  for (const day of ['2026-01-01', '2026-05-31']) expect(await hold(day)).toEqual([]);
  for (const day of ['2025-12-31', '2026-06-01']) expect(await hold(day)).toEqual(['heldOn']);
  expect(await hold('2030-01-01', { closedOn: null })).toEqual([]);
  expect(await hold('2000-01-01', { openedOn: null })).toEqual([]);
});

test('no more topics are resolved than were raised, at once or later', async () => {
  const record = { topics: ['停车', '照明'], topicsResolved: 1 };
  expect(await complaints(resolvedAmongRaised, { record })).toEqual([]);
  expect(await complaints(resolvedAmongRaised, { record, input: { topicsResolved: 2 } })).toEqual([]);
  expect(await complaints(resolvedAmongRaised, { record, input: { topicsResolved: 3 } })).toEqual(['topicsResolved']);
});
