import { day, Entity, flag, ref, register } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { Post } from './post.register.js';
import { periodRowProblems } from '../standards/period-row-problems.js';

@register('任职 · post holding', {
  plural: 'postHoldings',
  natural: ['post', 'person', 'from'],
  scope: 'person:read',
  rows: [{ through: 'person' }],
  validity: ['from', 'to'],
  checkRow: periodRowProblems,
})
export class PostHolding extends Entity {
  @ref(() => Post, '岗位 · post') post!: string;
  @ref(() => Person, '人员 · person') person!: string;
  @day('任职起 · from, inclusive', { order: true }) from!: string;
  @day('任职止 · to, exclusive; empty while it lasts', { nullable: true }) to?: string | null;
  @flag('兼任 · held beside another post') concurrent!: boolean;
}
