import { addDays } from '../calendar/days.js';
import { type DocumentNumbers, datedSteps, dayOf, dealStates } from '../calendar/life.js';
import { numeral } from '../names/numerals.js';
import type { Random } from '../random/random.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';
import type { Attachment, Founder, PartyTree, Placed } from './party-tree.js';
import { TASKS } from './tasks.js';
import { TEMPORARY_AGES, TEMPORARY_PATHS, TEMPORARY_WEIGHTS, type TemporaryStatus } from './temporary-life.js';

/** Temporary branches under the district's, the trades' and the towns' committees, which also approve them (rule O3). */
export function makeTemporaryBranches(
  regions: readonly SampleRegion[],
  tree: Pick<PartyTree, 'root' | 'superiors'>,
  size: CountySize,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): Attachment[] {
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const superiors = [...tree.superiors.values()];
  const named = new Map<string, number>();
  return dealStates(TEMPORARY_WEIGHTS, size.temporaryBranches, random).map((status) => {
    const superior = random.chance(0.25) ? tree.root : random.pick(superiors);
    const { task, body, site } = random.pick(TASKS);
    const place = names.get(superior.organization.region)!;
    const steps = datedSteps(TEMPORARY_PATHS[status], addDays(asOf, -random.integer(...TEMPORARY_AGES[status])), random, numbers);
    const approval = steps.find((step) => step.act === 'approve');
    const full = fullMembers(status, random);
    // Who is on probation today was no member yet when older branches ended.
    const probationary = status === 'ACTIVE' && full > 4 && random.chance(0.3) ? 1 : 0;
    const name = `中共${place}${task}临时支部委员会`;
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    const organization = found({
      name: times === 1 ? name : name.replace('临时', `第${numeral(times)}临时`),
      kind: 'TEMPORARY_BRANCH',
      status,
      region: superior.organization.region,
      superior: superior.organization.code,
      attachedCount: full + probationary,
      task,
      site: place + site,
      endsWith: place + body,
      establishedOn: approval?.on ?? null,
      draftedOn: dayOf(steps, 'draft'),
      submittedOn: dayOf(steps, 'submit'),
      refusedOn: dayOf(steps, 'refuse'),
      approvedOn: approval?.on ?? null,
      approvedBy: approval ? superior.organization.code : null,
      documentNo: approval?.documentNo ?? null,
      fullMembersAtApproval: approval ? full : null,
      startedOn: dayOf(steps, 'start'),
      taskEndedOn: dayOf(steps, 'endTask'),
      dissolvedOn: dayOf(steps, 'dissolve'),
      steps,
    });
    return attachment(organization, superior, full, probationary);
  });
}

/** Two temporary committees of large operations, one running, one over. */
export function makeTemporaryCommittees(
  tree: Pick<PartyTree, 'root'>,
  county: SampleRegion,
  size: CountySize,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): Attachment[] {
  return Array.from({ length: size.temporaryCommittees }, (_, index) => {
    const status = index % 2 === 0 ? 'ACTIVE' : 'DISSOLVED';
    const { task, body, site } = TASKS[index]!;
    const steps = datedSteps(TEMPORARY_PATHS[status], addDays(asOf, -random.integer(20, 60)), random, numbers);
    const approval = steps.find((step) => step.act === 'approve')!;
    const organization = found({
      name: `中共${county.name}${task}临时委员会`,
      kind: 'TEMPORARY_COMMITTEE',
      status,
      region: county.code,
      superior: tree.root.organization.code,
      attachedCount: 12,
      task,
      site: county.name + site,
      endsWith: county.name + body,
      establishedOn: approval.on,
      draftedOn: dayOf(steps, 'draft'),
      submittedOn: dayOf(steps, 'submit'),
      approvedOn: approval.on,
      approvedBy: tree.root.organization.code,
      documentNo: approval.documentNo,
      fullMembersAtApproval: 12,
      startedOn: dayOf(steps, 'start'),
      taskEndedOn: dayOf(steps, 'endTask'),
      dissolvedOn: dayOf(steps, 'dissolve'),
      steps,
    });
    return attachment(organization, tree.root, 12, 0);
  });
}

const attachment = (organization: Attachment['organization'], superior: Placed, full: number, probationary: number): Attachment => ({
  organization,
  kind: 'TEMPORARY',
  full,
  probationary,
  from: superior.from,
  to: superior.to,
  since: organization.draftedOn!,
  until: organization.refusedOn ?? organization.dissolvedOn,
});

/** Three at least from approval on (rule O4); before it, and where it was refused, some have two. */
function fullMembers(status: TemporaryStatus, random: Random): number {
  const approved = status !== 'DRAFT' && status !== 'SUBMITTED' && status !== 'REFUSED';
  return !approved && random.chance(0.4) ? 2 : random.integer(3, 15);
}
