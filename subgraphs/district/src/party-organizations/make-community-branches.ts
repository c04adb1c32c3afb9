import { addDays } from '../calendar/days.js';
import { type DocumentNumbers, datedSteps, dayOf, dealStates } from '../calendar/life.js';
import { RED_SAIL_FUNCTIONS } from '../dictionaries.js';
import { numeral } from '../names/numerals.js';
import type { Random } from '../random/random.js';
import type { CountySize } from '../size.js';
import { ORDINARY_AGES, ORDINARY_PATHS, type OrdinaryStatus } from './ordinary-life.js';
import type { SamplePartyOrganization } from './party-organization.js';
import type { Attachment, Founder, PartyTree, PlacedHost } from './party-tree.js';

type Tree = Pick<PartyTree, 'root' | 'hosts' | 'leaves'>;

/** Dated and founded as its state says. */
function lived(status: OrdinaryStatus, asOf: string, random: Random, numbers: DocumentNumbers, superior: PlacedHost) {
  const steps = datedSteps(ORDINARY_PATHS[status], addDays(asOf, -random.integer(...ORDINARY_AGES[status])), random, numbers);
  const approval = steps.find((step) => step.act === 'approve');
  const startedOn = dayOf(steps, 'start');
  return {
    status,
    region: superior.organization.region,
    superior: superior.organization.code,
    approvedOn: approval?.on ?? null,
    approvedBy: approval ? superior.organization.code : null,
    documentNo: approval?.documentNo ?? null,
    establishedOn: startedOn,
    startedOn,
    dissolvedOn: dayOf(steps, 'dissolve') ?? dayOf(steps, 'merge'),
    termStart: startedOn,
    termYears: startedOn ? 3 : null,
    steps,
  } satisfies Partial<SamplePartyOrganization>;
}

const PASSING: Record<'APPLIED' | 'APPROVED' | 'MERGED' | 'DISSOLVED', number> = { APPLIED: 6, APPROVED: 6, MERGED: 8, DISSOLVED: 10 };

/** Ordinary branches that are not yet or no longer: without members. */
export function makePassingBranches(
  tree: Tree,
  size: CountySize,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): void {
  const large = tree.hosts.filter((host) => host.organization.kind !== 'BRANCH' && host.organization.kind !== 'JOINT_BRANCH');
  const branches = Map.groupBy(tree.leaves, (leaf) => leaf.organization.superior);
  const named = new Map<string, number>();
  for (const status of dealStates(PASSING, size.passingBranches, random)) {
    const host = random.pick(large);
    const siblings = branches.get(host.organization.code)!;
    const number = (named.get(host.organization.code) ?? siblings.length) + 1;
    named.set(host.organization.code, number);
    found({
      ...lived(status, asOf, random, numbers, host),
      name: host.organization.name.replace(/(总支部)?委员会$/, `第${numeral(number)}支部委员会`),
      kind: 'BRANCH',
      unit: host.host.unit!.code,
      mergedInto: status === 'MERGED' ? random.pick(siblings).organization.code : null,
    });
  }
}

const RED_SAIL: Record<OrdinaryStatus, number> = { APPLIED: 5, APPROVED: 5, ACTIVE: 62, ELECTION_DUE: 8, MERGED: 4, DISSOLVED: 6 };
const COVERAGES = [['NEW_EMPLOYMENT'], ['FLOATING'], ['NEW_EMPLOYMENT', 'FLOATING']] as const;
const RED_SAIL_NAMES = ['骑手', '新业', '楼宇', '商圈'];

/** Red-sail branches under the organisations of large communities, with their coverage (rule O10); members are floating ones. */
export function makeRedSailBranches(
  tree: Tree,
  communities: readonly PlacedHost[],
  size: CountySize,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): Attachment[] {
  const made: SamplePartyOrganization[] = [];
  return dealStates(RED_SAIL, size.redSailBranches, random).map((status, index) => {
    const community = communities[index % communities.length]!;
    const round = Math.floor(index / communities.length);
    const facts = lived(status, asOf, random, numbers, community);
    const full = facts.startedOn ? random.integer(3, 10) : 0;
    const coverage = COVERAGES[index % 3]!;
    const organization = found({
      ...facts,
      name: `${community.organization.name.replace(/(总支部)?委员会$/, '')}${RED_SAIL_NAMES[round % RED_SAIL_NAMES.length]}红帆${round < RED_SAIL_NAMES.length ? '' : `第${numeral(round)}`}支部委员会`,
      kind: 'RED_SAIL_BRANCH',
      attachedCount: full,
      site: `${community.organization.name.replace(/^中共|(总支部)?委员会$/g, '')}红帆驿站`,
      coverage,
      functions: random.sample(RED_SAIL_FUNCTIONS, random.integer(1, RED_SAIL_FUNCTIONS.length)).sort(),
      mergedInto: status === 'MERGED' ? mergeTarget(made, tree.leaves, community) : null,
    });
    made.push(organization);
    return {
      organization,
      kind: 'FLOATING_HOST',
      full,
      probationary: 0,
      from: 0,
      to: tree.root.to,
      since: facts.startedOn!,
      until: facts.dissolvedOn,
    };
  });
}

/** An open red-sail branch of the same community, or else one of its ordinary branches. */
function mergeTarget(made: readonly SamplePartyOrganization[], leaves: PartyTree['leaves'], community: PlacedHost): string {
  const open = made.find((other) => other.superior === community.organization.code && other.status === 'ACTIVE');
  return (open ?? leaves.find((leaf) => leaf.organization.superior === community.organization.code)!.organization).code;
}

const FUNCTIONAL_TASKS = ['环境整治', '矛盾调解', '助老服务', '文明宣传', '停车管理', '平安巡防'];

/** Functional branches of in-service members who registered where they live. */
export function makeFunctionalBranches(
  communities: readonly PlacedHost[],
  size: CountySize,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): Attachment[] {
  return Array.from({ length: size.functionalBranches }, (_, index) => {
    const community = communities[index % communities.length]!;
    const status = index % 16 === 1 ? 'DISSOLVED' : 'ACTIVE';
    const facts = lived(status, asOf, random, numbers, community);
    const task = FUNCTIONAL_TASKS[index % FUNCTIONAL_TASKS.length]!;
    const full = random.integer(3, 9);
    const place = community.organization.name.replace(/^中共|(总支部)?委员会$/g, '');
    const organization = found({
      ...facts,
      name: `中共${place}${task}功能型支部委员会`,
      kind: 'FUNCTIONAL_BRANCH',
      attachedCount: full,
      task,
      site: `${place}党群服务中心`,
      termStart: null,
      termYears: null,
    });
    return {
      organization,
      kind: 'DOUBLE_REGISTRATION',
      full,
      probationary: 0,
      from: 0,
      to: 0,
      since: facts.startedOn!,
      until: facts.dissolvedOn,
    };
  });
}
