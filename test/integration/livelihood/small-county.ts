import { livelihood } from '@redsail/livelihood';
import type { Principal } from '@redsail/contract';
import { allowed, startSubgraph, type Answer } from '../../support/subgraph.js';

export const COUNTY = '590102000000';
export const TOWN = '590102001000';
export const OTHER_TOWN = '590102002000';
export const PROGRAMME = 'livelihood-2026';

interface UserError {
  readonly code: string;
  readonly field: string | null;
  readonly rule: string | null;
  readonly messageEn: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

/** The department on an empty database on 30 June 2026, and the shortest way to speak to it. */
export async function startSmallCounty(url: string) {
  let today = '2026-06-30';
  const running = await startSubgraph(livelihood, url, { clock: () => new Date(`${today}T04:00:00.000Z`) });

  /** Answers the data; any top-level error fails the test. */
  const ask = async (document: string, variables: Record<string, unknown> = {}, principal?: Principal): Promise<Loose> => {
    const answer: Answer = await running.execute(document, variables, principal);
    if (answer.errors?.length) throw new Error(answer.errors.map((error) => error.message).join('\n'));
    return answer.data;
  };

  /** Runs a command with a reason; `record` is what `fields` select of the record. */
  const command = async (name: string, input: object, fields = 'id version', principal?: Principal) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const payload = running.schema.getType(`${type}Payload`) as unknown as { getFields(): Record<string, unknown> };
    const record = Object.keys(payload.getFields()).find((field) => field !== 'userErrors')!;
    const document = `mutation($input: ${type}Input!) { ${name}(input: $input) { ${record} { ${fields} } userErrors { code field rule messageEn } } }`;
    const { [name]: answer } = await ask(document, { input: { reason: '测试', ...input } }, principal);
    return { record: answer[record] as Loose, userErrors: answer.userErrors as UserError[] };
  };

  /** A command that must succeed; answers the record. */
  const done = async (name: string, input: object, fields?: string): Promise<Loose> => {
    const { record, userErrors } = await command(name, input, fields);
    if (userErrors.length) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
    return record;
  };

  /** An act on a record at the version it has now. */
  const act = (name: string, record: { id: string; version: number }, more: object = {}, fields = 'id version status') =>
    command(name, { id: record.id, expectedVersion: record.version, ...more }, fields);

  const openProgramme = () =>
    done('openLivelihoodProgramme', {
      code: PROGRAMME,
      year: 2026,
      level: 'DISTRICT',
      title: '2026年民生实事',
      region: COUNTY,
      decidedBy: 'O2',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });

  const solicit = (title: string, more: object = {}, fields = 'id version no status') =>
    done('solicitLivelihoodItem', { programme: PROGRAMME, title, field: 'PARKING_TRANSPORT', leadOrgan: 'O1', ...more }, fields);

  const define = (item: string, more: object = {}) =>
    done('defineIndicator', {
      item,
      code: 'parking-spaces',
      name: '新增停车泊位',
      unit: '个',
      kind: 'CUMULATIVE',
      aggregation: 'SUM',
      population: '全区公共停车设施',
      target: '100',
      principal: true,
      ...more,
    });

  const reading = (indicator: string, region: string, value: string, more: object = {}) =>
    command(
      'recordReading',
      { indicator, region, period: '2026-06', asOfOn: '2026-06-30', value, unit: '个', source: '镇街月报', ...more },
      'id revision value',
    );

  /** Takes an item through the commands to the state; answers it with its version. */
  const advance = async (item: Loose, ...steps: [name: string, more?: object][]) => {
    let at = item;
    for (const [name, more] of steps) {
      const { record, userErrors } = await act(name, at, more);
      if (userErrors.length) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
      at = record;
    }
    return at;
  };

  return {
    ...running,
    ask,
    command,
    done,
    act,
    openProgramme,
    solicit,
    define,
    reading,
    advance,
    allowed,
    /** Lets the days pass. */
    onDay: (day: string) => {
      today = day;
    },
  };
}

export type SmallCounty = Awaited<ReturnType<typeof startSmallCounty>>;

/** From solicited to work in progress, as most items of a year go. */
export const UNDER_WAY: [name: string, more?: object][] = [
  ['shortlistLivelihoodItem', { effectiveOn: '2026-01-05' }],
  ['decideLivelihoodItem', { decidedBy: 'O2', documentNo: '人大决〔2026〕1号', effectiveOn: '2026-01-12' }],
  ['publishLivelihoodItem', { documentNo: '政发〔2026〕3号', effectiveOn: '2026-01-20' }],
  ['startLivelihoodItem', { effectiveOn: '2026-02-10' }],
  ['progressLivelihoodItem', { effectiveOn: '2026-03-05' }],
];
