import { PartyOrganization } from '../../../../../subgraphs/organizations/src/party-organization/party-organization.register.js';
import type { Kept } from './rule-case.js';

const one = (id: string, kind: string, superior: string | null, more: object = {}): Kept => [
  PartyOrganization,
  { id, kind, superior, status: 'ACTIVE', region: 'Region:590102000000', ...more },
];

const COMMUNITY = 'Region:590102001001';

/** district ─ street ─ community ─ branch; beside them another street, a members' group, a temporary committee and what is not at work. */
export const partyTree: readonly Kept[] = [
  one('district', 'COMMITTEE', null),
  one('street', 'WORK_COMMITTEE', 'district', { region: 'Region:590102001000' }),
  one('other-street', 'WORK_COMMITTEE', 'district', { region: 'Region:590102002000' }),
  one('community', 'GENERAL_BRANCH', 'street', { region: COMMUNITY }),
  one('branch', 'BRANCH', 'community', { region: COMMUNITY }),
  one('group', 'MEMBERS_GROUP', 'district'),
  one('temporary-committee', 'TEMPORARY_COMMITTEE', 'district'),
  one('temporary', 'TEMPORARY_BRANCH', 'temporary-committee'),
  one('gone', 'COMMITTEE', 'district', { status: 'DISSOLVED' }),
];
