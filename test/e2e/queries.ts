import { readFileSync } from 'node:fs';

/** The questions of the README, each with the role it is asked with; null is the public, without a token. */
export const QUERIES = {
  community: null,
  towns: 'supervision-officer',
  'temporary-branch': 'organization-officer',
  'talent-card': 'organization-officer',
} as const;
export type QueryName = keyof typeof QUERIES;

export const documentOf = (name: QueryName): string => readFileSync(new URL(`queries/${name}.graphql`, import.meta.url), 'utf8');
export const roleOf = (name: QueryName): string | undefined => QUERIES[name] ?? undefined;
