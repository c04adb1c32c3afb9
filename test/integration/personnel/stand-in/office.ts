import { DependencyUnavailable, makeResidentId, type Ask } from '@redsail/kit';
import { personnel } from '@redsail/personnel';
import { allowed, startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';

export const COMMUNITY = '590102001001';
const community = { code: COMMUNITY, level: 'VILLAGE' };
const town = { code: '590102001000', level: 'TOWN' };

/** What organizations would answer: party organisations by code. */
const PARTY: Readonly<Record<string, { kind: string; status: string; region: { code: string; level: string } }>> = {
  UNIT: { kind: 'BRANCH', status: 'ACTIVE', region: town },
  OTHER: { kind: 'BRANCH', status: 'ELECTION_DUE', region: town },
  GONE: { kind: 'BRANCH', status: 'DISSOLVED', region: town },
  COMMUNITY: { kind: 'COMMITTEE', status: 'ACTIVE', region: community },
  DRAFT: { kind: 'TEMPORARY_BRANCH', status: 'DRAFT', region: community },
  RUNNING: { kind: 'TEMPORARY_BRANCH', status: 'ACTIVE', region: community },
  OVER: { kind: 'TEMPORARY_BRANCH', status: 'DISSOLVED', region: community },
  SAIL: { kind: 'RED_SAIL_BRANCH', status: 'ACTIVE', region: community },
  FUNCTION: { kind: 'FUNCTIONAL_BRANCH', status: 'ACTIVE', region: community },
};

/** The answer of one command: its record and why it was refused. */
export interface Done {
  // The record has whatever fields the test asked for.
  readonly record: Record<string, any> | null; // oxlint-disable-line typescript/no-explicit-any
  readonly userErrors: readonly { readonly code: string; readonly field: string | null; readonly rule: string | null }[];
}

/** Personnel on a test's database, with organizations played by a table that can be unplugged. */
export interface Office {
  readonly running: RunningSubgraph;
  /** False: organizations does not answer. */
  answering: boolean;
  /** Today, by the office's clock. */
  today: string;
  /** Runs a command; `fields` are those of the record beside id and version. */
  command(name: string, record: string, input: object, fields?: string): Promise<Done>;
  /** As `command`, and fails unless it is done. */
  done(name: string, record: string, input: object, fields?: string): Promise<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any
  /** Registers a person and answers the id. */
  person(name?: string): Promise<string>;
  /** A person who is a member of UNIT since 2020; the ids of both. */
  member(kind?: 'FULL' | 'PROBATIONARY'): Promise<{ person: string; member: string }>;
  /** A person whom O-UNIT employs. */
  cadre(): Promise<string>;
  rows(): Promise<number>;
  stop(): Promise<void>;
}

export const department = personnel;

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export async function openOffice(databaseUrl: string): Promise<Office> {
  const state = { answering: true, today: '2026-06-01', people: 0 };
  const ask: Ask = async <T>(_: string, variables: Readonly<Record<string, unknown>> = {}) => {
    if (!state.answering) throw new DependencyUnavailable('unplugged');
    return { partyOrganization: PARTY[String(variables.code)] ?? null } as T;
  };
  const running = await startSubgraph(department, databaseUrl, { ask, clock: () => new Date(`${state.today}T04:00:00.000Z`) });
  await running.seed();
  const command: Office['command'] = async (name, record, input, fields = '') => {
    const document = `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { ${record} { id version ${fields} } userErrors { code field rule } } }`;
    const { data, errors } = await running.execute(document, { input: { reason: '测试', ...input } });
    if (errors) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
    return { record: data[name][record], userErrors: data[name].userErrors };
  };
  const done: Office['done'] = async (name, record, input, fields) => {
    const answer = await command(name, record, input, fields);
    if (!answer.record) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
    return answer.record;
  };
  const person: Office['person'] = async (name = '欧阳建国') => {
    state.people += 1;
    const idNumber = makeResidentId('590102', '1985-06-07', state.people);
    const record = await done('registerPerson', 'person', {
      personNo: `R${state.people}`,
      name,
      idNumber,
      politicalAffiliation: 'CITIZEN',
      homeCommunity: COMMUNITY,
    });
    return record.id;
  };
  const member: Office['member'] = async (kind = 'FULL') => {
    const id = await person();
    const admitted = await done('admitPartyMember', 'partyMember', { person: id, org: 'UNIT', effectiveOn: '2020-01-01' });
    if (kind === 'FULL')
      await done('confirmFullMember', 'partyMember', { id: admitted.id, expectedVersion: admitted.version, effectiveOn: '2021-01-01' });
    return { person: id, member: admitted.id };
  };
  const cadre: Office['cadre'] = async () => {
    const { person: id } = await member();
    const { problems } = await running.import('cadres', `person_code,employer_code,source\n${id},O-UNIT,CIVIL_SERVANT\n`);
    if (problems.total) throw new Error(JSON.stringify(problems.listed));
    return id;
  };
  return Object.assign(state, {
    running,
    command,
    done,
    person,
    member,
    cadre,
    rows: async () => (await running.verify()).rows,
    stop: () => running.stop(),
  });
}

/** An act's input: the record it is for, as it was last seen. */
export const of = (record: Record<string, unknown>, more: object = {}) => ({ id: record.id, expectedVersion: record.version, ...more });

/** A caller who may count people and not see them. */
export const counter = { ...allowed(), scopes: ['region:read', 'organization:read', 'party:read', 'person:count'] };
