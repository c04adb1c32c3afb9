import type { District, SampleCommando } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { CommandoMember } from '../src/commando/commando-member.register.js';
import { Commando } from '../src/commando/commando.register.js';
import { ServiceRecord } from '../src/commando/service-record.register.js';
import { occasion, waves } from './waves.js';

const ACTS = { form: 'formCommando', activate: 'activateCommando', standDown: 'standDownCommando' } as const;

/** Teams are formed with their members, activated, serve and stand down. */
export function* commandos(sample: District): Generator<SampleBatch> {
  const teams = [...sample.commandos];
  yield* waves(Commando, teams, ACTS, (team, step, isFirst) => {
    if (!isFirst) return { code: team.code, status: step.to, ...(step.act === 'standDown' ? { stoodDownOn: team.stoodDownOn } : {}) };
    const { code, name, kind, organization: org, region, leader, task, formedOn } = team;
    return { code, name, kind, org, region, leader, task, formedOn, status: step.to };
  });
  yield { register: CommandoMember, rows: joined(teams) };
  yield { register: ServiceRecord, rows: served(teams) };
  yield { register: CommandoMember, rows: left(teams) };
}

function* joined(teams: readonly SampleCommando[]): Generator<SampleRow> {
  for (const { code, members } of teams) {
    for (const { person, joinedOn } of members)
      yield { commando: code, person, from: joinedOn, ...occasion(joinedOn, 'addCommandoMember', '吸收队员') };
  }
}

/** One record for a member and a day: what the layout tells in two pieces is added up. */
function* served(teams: readonly SampleCommando[]): Generator<SampleRow> {
  for (const { code, services } of teams) {
    for (const day of Map.groupBy(services, ({ person, servedOn }) => `${person} ${servedOn}`).values()) {
      const { person, servedOn, content } = day[0]!;
      const hours = String(day.reduce((total, one) => total + Number(one.hours), 0));
      yield { commando: code, person, servedOn, hours, task: content, ...occasion(servedOn, 'recordCommandoService', '服务记录') };
    }
  }
}

function* left(teams: readonly SampleCommando[]): Generator<SampleRow> {
  for (const { code, members } of teams) {
    for (const { person, joinedOn, leftOn } of members) {
      if (leftOn) yield { commando: code, person, from: joinedOn, to: leftOn, ...occasion(leftOn, 'standDownCommando', '队伍解散') };
    }
  }
}
