import { batched, extend, type ApproxBound, type ApproxNumber, type Row } from '@redsail/kit';
import { CommunityProfile } from './community-profile.register.js';

const approx = (row: Row, name: string): ApproxNumber | null => {
  const value = row[`${name}Value`];
  return typeof value === 'string' ? { value, bound: row[`${name}Bound`] as ApproxBound, raw: row[`${name}Raw`] as string | null } : null;
};

const field = (name: string, description: string) =>
  batched('ApproxNumber', description, { needs: [`${name}Value`, `${name}Bound`, `${name}Raw`] }, async (rows: readonly Row[]) =>
    rows.map((row) => approx(row, name)),
  );

export const communityProfileExtension = extend(
  CommunityProfile,
  {},
  {
    residents: field('residents', '居民数 · residents'),
    floatingShare: field('floatingShare', '流动人口占比 · share of the floating population'),
  },
);
