import { PartyOrganizationKind } from '../../../../../subgraphs/organizations/src/party-organization/party-organization.choices.js';
import {
  isOrdinary,
  isTemporary,
  mayHoldFormalAffiliations,
  mayStandUnder,
} from '../../../../../subgraphs/organizations/src/party-organization/kinds.js';

const kinds = Object.values(PartyOrganizationKind);

test('every kind is drafted, applied for or appointed: temporary, ordinary or a members’ group', () => {
  expect(kinds.filter((kind) => !isTemporary(kind) && !isOrdinary(kind))).toEqual(['MEMBERS_GROUP']);
  expect(kinds.filter((kind) => isTemporary(kind) && isOrdinary(kind))).toEqual([]);
});

test('a members’ group is no level of the branch tree: nothing stands under it', () => {
  expect(kinds.filter((kind) => mayStandUnder(kind, 'MEMBERS_GROUP'))).toEqual([]);
});

test('formal affiliations are held in ordinary organisations, and in red-sail branches that are not functional', () => {
  expect(kinds.filter((kind) => !mayHoldFormalAffiliations(kind, false))).toEqual([
    'MEMBERS_GROUP',
    'TEMPORARY_COMMITTEE',
    'TEMPORARY_BRANCH',
    'FUNCTIONAL_BRANCH',
  ]);
  expect(mayHoldFormalAffiliations('RED_SAIL_BRANCH', true)).toBe(false);
});
