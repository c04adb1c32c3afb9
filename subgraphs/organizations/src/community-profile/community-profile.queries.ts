import { batched, choice, decimal, extend, text, value, type Row } from '@redsail/kit';
import { ApproxBound } from './approx-bound.choices.js';
import { CommunityProfile } from './community-profile.register.js';

/** A figure in prose: the number, what the wording says of it, and the wording (rule L4). */
@value('约数 · number with its bound and wording')
export class ApproxNumber {
  @decimal('数值 · value') value!: string;
  @choice(ApproxBound, '界限 · bound') bound!: ApproxBound;
  @text('原文 · as the source words it', { nullable: true }) raw?: string | null;
}

const approx = (row: Row, name: string): ApproxNumber | null => {
  const value = row[`${name}Value`];
  return typeof value === 'string' ? { value, bound: row[`${name}Bound`] as ApproxBound, raw: row[`${name}Raw`] as string | null } : null;
};

const field = (name: string, description: string) =>
  batched('ApproxNumber', description, { needs: [`${name}Value`, `${name}Bound`, `${name}Raw`] }, async (rows: readonly Row[]) => rows.map((row) => approx(row, name)));

export const communityProfileExtension = extend(CommunityProfile, {}, {
  residents: field('residents', '居民数 · residents'),
  floatingShare: field('floatingShare', '流动人口占比 · share of the floating population'),
});
