import { query, type Context, type Row } from '@redsail/kit';
import { Person } from '../person/person.register.js';

/** Whose file it is stands in the token and in no argument. Null for a caller who is nobody in the register. */
async function own(_: unknown, context: Context): Promise<Row | null> {
  const { person } = context.principal;
  return person ? context.everyRow(Person).where({ id: person }).first() : null;
}

export const me = query('me', 'PersonalFile', '我的档案 · the file of the person who asks, and who has looked at it', {}, own, {
  scope: 'person:self',
});
