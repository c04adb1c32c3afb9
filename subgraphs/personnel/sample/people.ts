import type { District, SamplePerson } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { Cadre } from '../src/cadre/cadre.register.js';
import { PoliticalAffiliation, Sex } from '../src/person/person.choices.js';
import { Person } from '../src/person/person.register.js';
import { PostHolding } from '../src/post/post-holding.register.js';
import { Post } from '../src/post/post.register.js';
import { occasion } from './waves.js';

/** The day from which the sample's records are kept; what is older is entered as it stood then. */
export const KEPT_SINCE = '2021-01-01';
export const sinceKept = (day: string): string => (day < KEPT_SINCE ? KEPT_SINCE : day);

const POLITICAL = Object.values(PoliticalAffiliation);
const SEXES: Readonly<Record<string, Sex>> = { '1': Sex.MALE, '2': Sex.FEMALE };

export function* people(sample: District): Generator<SampleBatch> {
  yield { register: Person, rows: map(sample.persons, personRow) };
  yield {
    register: Cadre,
    rows: map(sample.cadres, (cadre) => ({ ...cadre, ...occasion(KEPT_SINCE, 'import', '干部信息建档') })),
  };
  yield {
    register: Post,
    rows: map(sample.posts, ({ code, organization, title, headcount }) => ({
      code,
      org: organization,
      title,
      headcount,
      leadership: /(书记|主任|局长|部长|区长|镇长|乡长|院长|校长|所长|站长|经理)$/u.test(title),
      ...occasion(KEPT_SINCE, 'import', '岗位设置'),
    })),
  };
  yield {
    register: PostHolding,
    rows: map(sample.postHoldings, (one) => ({
      ...key(one),
      concurrent: one.concurrent,
      ...occasion(sinceKept(one.from), 'appoint', '任职'),
    })),
  };
  yield {
    register: PostHolding,
    rows: map(ended(sample.postHoldings), (one) => ({ ...key(one), to: one.to, ...occasion(sinceKept(one.to!), 'relieve', '免职') })),
  };
}

const key = ({ post, person, from }: { post: string; person: string; from: string }): SampleRow => ({ post, person, from });

function personRow(person: SamplePerson): SampleRow {
  const { id, number, name, phone, residentId, sex, birthYear, ethnicGroup, politicalAffiliation, homeCommunity } = person;
  return {
    id,
    personNo: number,
    name,
    phone,
    idNumber: residentId,
    sex: SEXES[sex] ?? Sex.UNKNOWN,
    birthYear,
    ethnicGroup,
    politicalAffiliation: POLITICAL[Number(politicalAffiliation) - 1],
    homeCommunity,
    ...occasion(KEPT_SINCE, 'import', '人员信息建档'),
  };
}

export function* map<From, To>(list: Iterable<From>, make: (one: From) => To): Generator<To> {
  for (const one of list) yield make(one);
}

/** Those of which the end is known: a second row closes them. */
export function* ended<T extends { readonly to: string | null }>(list: Iterable<T>): Generator<T> {
  for (const one of list) if (one.to) yield one;
}
