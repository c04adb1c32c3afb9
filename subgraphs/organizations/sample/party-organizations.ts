import type { District, SampleLeadership, SamplePartyOrganization, SampleStep } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { CoveredUnit } from '../src/party-organization/covered-unit.register.js';
import { isAtWork, isCommittee, isTemporary } from '../src/party-organization/kinds.js';
import { PartyOrganization } from '../src/party-organization/party-organization.register.js';
import { type Life, waves } from './waves.js';

/** The command behind each step of the layout. */
const TEMPORARY_ACTS: Readonly<Record<string, string>> = {
  draft: 'draftTemporaryBranch',
  submit: 'submitTemporaryBranch',
  refuse: 'refuseTemporaryBranch',
  approve: 'approveTemporaryBranch',
  start: 'startTemporaryBranch',
  endTask: 'endTemporaryBranchTask',
  dissolve: 'dissolveTemporaryBranch',
};
const ORDINARY_ACTS: Readonly<Record<string, string>> = {
  apply: 'applyForPartyOrganization',
  approve: 'approvePartyOrganization',
  start: 'startPartyOrganization',
  openElection: 'declareElectionDue',
  elect: 'recordTermElection',
  merge: 'mergePartyOrganization',
  dissolve: 'dissolvePartyOrganization',
};

export function* partyOrganizations(layout: District): Iterable<SampleBatch> {
  const all = [...layout.partyOrganizations];
  const byCode = new Map(all.map((one) => [one.code, one]));
  const leaders = new Map([...layout.leaderships].map((one) => [one.partyOrganization, one]));
  yield* waves(
    PartyOrganization,
    all.map((one) => lifeOf(one, byCode, leaders.get(one.code), layout.asOf)),
  );
  yield { register: CoveredUnit, rows: coveredUnits(all, layout) };
}

function lifeOf(
  one: SamplePartyOrganization,
  byCode: ReadonlyMap<string, SamplePartyOrganization>,
  leader: SampleLeadership | undefined,
  asOf: string,
): Life {
  const steps =
    one.steps.length > 0
      ? one.steps
      : [{ act: 'found', to: one.status, on: one.establishedOn ?? '2013-01-01', documentNo: null, reason: '建库时已设立' }];
  const approver = approverOf(one, byCode);
  const rows = steps.map((step) => ({ ...told(one, step), code: one.code, status: step.to, ...changes(one, step, approver) }));
  const life: SampleRow[] = [{ ...standing(one), ...rows[0]! }, ...rows.slice(1)];
  if (leader) life.splice(officersAt(steps), 0, officers(one, leader, steps, approver));
  if (isAtWork(one.status) && one.memberCount > 0) {
    life.push({
      code: one.code,
      membersCounted: one.memberCount,
      membersCountedOn: asOf,
      $act: 'recordMemberCount',
      $effectiveOn: asOf,
      $reason: '半年党内统计',
    });
  }
  return life;
}

/** What an organisation has from its first day in the register. */
const standing = (one: SamplePartyOrganization): SampleRow => ({
  name: one.name,
  kind: one.kind,
  region: one.region,
  superior: one.superior,
  unit: one.unit,
  unitSituation: one.kind === 'JOINT_BRANCH' ? 'JOINT' : one.unit ? 'LEGAL_PERSON' : null,
  task: one.task,
  site: one.site,
  endsWith: one.endsWith,
  termYears: one.termYears,
  functional: one.kind === 'RED_SAIL_BRANCH' ? false : null,
  coverageCodes: one.coverage.length > 0 ? one.coverage : null,
  functionCodes: one.functions.length > 0 ? one.functions : null,
});

const told = (one: SamplePartyOrganization, step: SampleStep): SampleRow => ({
  $act: actOf(one, step),
  $effectiveOn: step.on,
  $reason: step.reason,
  ...(step.documentNo ? { $documentNo: step.documentNo } : {}),
});

function actOf(one: SamplePartyOrganization, step: SampleStep): string {
  if (isTemporary(one.kind)) return TEMPORARY_ACTS[step.act] ?? 'sample';
  if (one.kind === 'RED_SAIL_BRANCH' && step.act === 'apply') return 'applyForRedSailBranch';
  return ORDINARY_ACTS[step.act] ?? 'sample';
}

/** What each step writes into the record, as its command would. */
function changes(one: SamplePartyOrganization, { act, on, documentNo }: SampleStep, approver: string | null): SampleRow {
  switch (act) {
    case 'draft':
    case 'apply':
      return { proposedOn: on };
    case 'submit':
      return { submittedOn: on };
    case 'approve':
      return {
        approvedBy: approver,
        approvedOn: on,
        documentNo,
        fullMembersAtApproval: isTemporary(one.kind) ? one.fullMembersAtApproval : null,
      };
    case 'found':
    case 'start':
      return { startedOn: on, termStartOn: one.termYears ? on : null };
    case 'elect':
      return { termStartOn: on };
    case 'endTask':
      return { taskEndedOn: on };
    case 'merge':
      return { dissolvedOn: on, mergedInto: one.mergedInto };
    case 'dissolve':
      return { dissolvedOn: on };
    default:
      return {};
  }
}

/** The layout has branches approved by the general branch they stand under; a committee further up decides (standards S1f). */
function approverOf(one: SamplePartyOrganization, byCode: ReadonlyMap<string, SamplePartyOrganization>): string | null {
  let at = byCode.get(one.approvedBy ?? one.superior ?? '');
  while (at && !isCommittee(at.kind)) at = byCode.get(at.superior ?? '');
  return at?.code ?? null;
}

/** Officers come with the approval of a temporary organisation, and with the start or the last election of another. */
function officersAt(steps: readonly SampleStep[]): number {
  const last = steps.findLastIndex((step) => ['found', 'approve', 'start', 'elect'].includes(step.act) && step.to !== 'APPLIED');
  const approval = steps.findIndex((step) => step.act === 'approve');
  const isElected = last >= 0 && steps[last]!.act !== 'approve' && !steps.some((step) => step.act === 'draft');
  return (isElected ? last : approval >= 0 ? approval : last) + 1;
}

function officers(
  one: SamplePartyOrganization,
  leader: SampleLeadership,
  steps: readonly SampleStep[],
  approver: string | null,
): SampleRow {
  const at = officersAt(steps);
  const earliest = steps[at - 1]?.on ?? leader.from;
  const latest = steps[at]?.on;
  const day = leader.from < earliest ? earliest : latest && leader.from > latest ? latest : leader.from;
  const temporary = isTemporary(one.kind);
  return {
    code: one.code,
    secretary: leader.secretary,
    deputy: leader.deputy,
    committee: leader.committee,
    secretaryVacant: leader.secretary === null,
    officersAppointedBy: temporary ? approver : null,
    officersOn: day,
    $act: temporary ? 'appointTemporaryBranchOfficers' : 'appointPartyOrganizationOfficers',
    $effectiveOn: day,
    $reason: '班子任职',
    ...(one.documentNo ? { $documentNo: one.documentNo } : {}),
  };
}

/** One or two full members in each unit of a joint branch (rule O8). */
function* coveredUnits(all: readonly SamplePartyOrganization[], layout: District): Iterable<SampleRow> {
  const random = layout.random('organizations/covered-units');
  for (const branch of all) {
    for (const unit of branch.units) {
      yield {
        branch: branch.code,
        unit,
        fullMembers: random.integer(1, 2),
        countedOn: branch.establishedOn ?? layout.asOf,
        from: branch.establishedOn ?? layout.asOf,
        $act: 'coverUnit',
        $effectiveOn: branch.establishedOn ?? layout.asOf,
      };
    }
  }
}
