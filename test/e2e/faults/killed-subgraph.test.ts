import { makeResidentId } from '@redsail/kit';
import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { setTimeout as pause } from 'node:timers/promises';
import { describeOnEachDatabase } from '../../support/databases.js';
import { seededRandom, wholeBelow } from '../../support/seeded-random.js';
import { useStack, type Answer } from '../../support/stack.js';
import { halfWritten, openBooks } from './books.js';
import { watchWriters } from './until-writing.js';

const ROUNDS = 3;
const CLERKS = 4;
/** The kill comes after so many answers at most, and so many milliseconds at most after the next command has begun to write. */
const MOST_ANSWERS = 40;
const MOST_MS = 4;

type Killed = 'personnel' | 'organizations';

interface Heard {
  /** Person numbers whose command was answered as done. */
  readonly registered: Set<string>;
  readonly admitted: Set<string>;
  readonly moved: Set<string>;
  /** What got no answer: sent again, it is done once, whether or not it was done before. */
  readonly unanswered: (() => Promise<unknown>)[];
}

describeOnEachDatabase('a subgraph that is killed during a stream of commands', (database) => {
  const stack = useStack({ parts: ['organizations', 'personnel', 'gateway'], ...(database.dialect === 'postgres' ? { database } : {}) });
  const random = seededRandom(59);
  let branches: readonly string[];
  let committee: string;

  beforeAll(async () => {
    const { partyOrganizations, committees } = await stack.ask(
      `{ partyOrganizations(filter: { kind: { eq: BRANCH }, status: { eq: ACTIVE } }, first: 2) { nodes { code } }
        committees: partyOrganizations(filter: { kind: { eq: WORK_COMMITTEE }, status: { eq: ACTIVE } }, first: 1) { nodes { id } } }`,
    );
    branches = partyOrganizations.nodes.map(({ code }: { code: string }) => code);
    committee = committees.nodes[0].id;
  });

  /** Registers people, admits them and moves them on, until a command gets no answer. Every admission and move changes several records. */
  async function clerk(round: number, desk: number, heard: Heard): Promise<void> {
    const command = async (name: string, record: string, input: object, idempotencyKey: string): Promise<Answer['data']> => {
      const send = async () => {
        const answer = await stack.command(name, record, { ...input, idempotencyKey });
        expect(answer.refusals).toEqual([]);
        return answer.record;
      };
      return send().catch((error: unknown) => {
        if (isOutage(error)) heard.unanswered.push(send);
        throw error;
      });
    };
    for (let number = 1; ; number++) {
      const personNo = `K${round}-${desk}-${number}`;
      try {
        const idNumber = makeResidentId('590199', `19${50 + round * CLERKS + desk}-05-0${desk + 1}`, number);
        const applicant = { personNo, name: '令狐岚舟', idNumber, politicalAffiliation: 'CITIZEN' };
        const person = await command('registerPerson', 'person { id }', applicant, `${personNo}-register`);
        heard.registered.add(personNo);
        const place = { person: person.id, org: branches[0], effectiveOn: '2026-01-05' };
        const member = await command('admitPartyMember', 'partyMember { id version }', place, `${personNo}-admit`);
        heard.admitted.add(personNo);
        const move = { id: member.id, expectedVersion: member.version, org: branches[1] };
        await command('transferAffiliation', 'partyMember { id }', move, `${personNo}-move`);
        heard.moved.add(personNo);
      } catch (error) {
        if (isOutage(error)) return;
        throw error;
      }
    }
  }

  /** Kills it some answers later, not before the stream is under way, and in the middle of a command. */
  async function killAtSomeMoment(part: Killed, stream: Promise<unknown>, answers: () => number, underWay: () => boolean): Promise<void> {
    const watch = await watchWriters(stack.databaseUrl(part));
    const enough = answers() + wholeBelow(random, MOST_ANSWERS);
    let over = false;
    const ending = stream.finally(() => (over = true));
    while (!over && (answers() < enough || !underWay())) await pause(1);
    await watch.untilWriting(() => over);
    await pause(wholeBelow(random, MOST_MS));
    await stack.kill(part);
    await watch.close();
    await ending;
    await stack.restart(part);
    await expectWhole(part);
  }

  async function expectVerified(part: Killed): Promise<void> {
    const { code, err } = await stack.run(part, 'journal', 'verify');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }

  async function expectWhole(part: Killed): Promise<void> {
    const books = await openBooks(stack.databaseUrl(part));
    expect(await halfWritten(books, (part === 'personnel' ? personnel : organizations).registers)).toEqual([]);
    await books.close();
  }

  /** What stands in the books of everybody whom this test registered. */
  async function standing(): Promise<Map<string, { affiliation: string | null; formal: number; open: number }>> {
    const books = await openBooks(stack.databaseUrl('personnel'));
    const rows = await books.select<{
      no: string;
      affiliation: string;
      member: string | null;
      formal: number | string;
      open: number | string;
    }>(`
      select p.person_no as no, p.political_affiliation as affiliation, m.id as member,
        (select count(*) from affiliation a where a.member = m.id) as formal,
        (select count(*) from affiliation a where a.member = m.id and a."to" is null) as open
      from person p left join party_member m on m.person = p.id where p.person_no like 'K%'`);
    await books.close();
    return new Map(
      rows.map(({ no, affiliation, member, formal, open }) => [
        no,
        { affiliation: member && affiliation, formal: Number(formal), open: Number(open) },
      ]),
    );
  }

  it('keeps what it has answered, has done the rest wholly or not at all, and does once what is sent again', async () => {
    const heard: Heard = { registered: new Set(), admitted: new Set(), moved: new Set(), unanswered: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const clerks = Array.from({ length: CLERKS }, (_, desk) => clerk(round, desk, heard));
      const { size } = heard.moved;
      const answers = () => heard.registered.size + heard.admitted.size + heard.moved.size;
      await killAtSomeMoment('personnel', Promise.all(clerks), answers, () => heard.moved.size > size);
      for (const send of heard.unanswered.splice(0)) await send();
    }

    await expectVerified('personnel');
    const found = await standing();
    expect([...heard.registered].filter((no) => !found.has(no))).toEqual([]);
    expect([...heard.admitted].filter((no) => !found.get(no)?.affiliation)).toEqual([]);
    expect([...heard.moved].filter((no) => found.get(no)?.formal !== 2)).toEqual([]);
    for (const [no, one] of found) {
      // A member has one open affiliation and the political affiliation of a member; who is none has neither.
      const expected =
        one.affiliation === null ? { affiliation: null, formal: 0, open: 0 } : { affiliation: 'PROBATIONARY_PARTY_MEMBER', open: 1 };
      expect({ no, ...one }).toMatchObject({ no, ...expected });
    }
    expect(heard.moved.size).toBeGreaterThanOrEqual(ROUNDS);
  }, 120_000);

  it('the same of one that keeps trees and states', async () => {
    const done: string[] = [];
    const clerks = Array.from({ length: CLERKS }, async () => {
      for (;;) {
        try {
          const { record, refusals } = await stack.command('draftTemporaryBranch', 'partyOrganization { id version }', {
            name: '应急临时党支部',
            superior: committee,
            task: '应急',
            endsWith: '应急指挥部',
          });
          expect(refusals).toEqual([]);
          const { id, version } = record;
          await stack.command('submitTemporaryBranch', 'partyOrganization { id }', { id, expectedVersion: version });
          done.push(id);
        } catch (error) {
          if (isOutage(error)) return;
          throw error;
        }
      }
    });
    await killAtSomeMoment(
      'organizations',
      Promise.all(clerks),
      () => done.length,
      () => done.length > 0,
    );
    await expectVerified('organizations');
    const { partyOrganizations } = await stack.ask(
      'query ($ids: [ID!]) { partyOrganizations(filter: { id: { in: $ids } }, first: 500) { nodes { status version } } }',
      { ids: done },
    );
    expect(partyOrganizations.nodes).toHaveLength(done.length);
    for (const branch of partyOrganizations.nodes) expect(branch).toEqual({ status: 'SUBMITTED', version: 2 });
  }, 60_000);
});

/** No answer, or an answer that says that there is none. */
const isOutage = (error: unknown): boolean => /SUBGRAPH_UNAVAILABLE|DEPENDENCY_UNAVAILABLE/.test(String(error));
