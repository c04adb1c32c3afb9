import { ApproxNumber, defineSubgraph } from '@redsail/kit';
import { migrations } from '../migrations/index.js';
import { sample } from '../sample/sample.js';
import { communityProfileLifecycle } from './community-profile/community-profile.commands.js';
import { communityProfileExtension } from './community-profile/community-profile.queries.js';
import { CommunityProfile } from './community-profile/community-profile.register.js';
import { dictItemLifecycle } from './dictionary/dict-item.commands.js';
import { DictItem } from './dictionary/dict-item.register.js';
import { ForumSession } from './forum/forum-session.register.js';
import { forumLifecycle, forumSessionLifecycle } from './forum/forum.commands.js';
import { forumExtension } from './forum/forum.queries.js';
import { Forum } from './forum/forum.register.js';
import { ordinaryBranchLifecycle } from './ordinary-branch/ordinary-branch.commands.js';
import { organizationLifecycle } from './organization/organization.commands.js';
import { organizationExtension } from './organization/organization.queries.js';
import { Organization } from './organization/organization.register.js';
import { coveredUnitLifecycle } from './party-organization/covered-unit.commands.js';
import { CoveredUnit } from './party-organization/covered-unit.register.js';
import { electionLifecycle } from './party-organization/election.commands.js';
import { officersLifecycle, vacancyLifecycle } from './party-organization/officers.commands.js';
import { PartyOrganizationFlag } from './party-organization/party-organization-flags.js';
import { partyOrganizationExtension } from './party-organization/party-organization.queries.js';
import { PartyOrganization } from './party-organization/party-organization.register.js';
import { ratingComponentLifecycle } from './rating/rating-component.commands.js';
import { RatingComponent } from './rating/rating-component.register.js';
import { ratingGroupLifecycle } from './rating/rating-group.commands.js';
import { RatingGroup } from './rating/rating-group.register.js';
import { ratingGroupExtension, starRatingExtension } from './rating/rating.queries.js';
import { starRatingLifecycle } from './rating/star-rating.commands.js';
import { StarRating } from './rating/star-rating.register.js';
import { redSailBranchLifecycle } from './red-sail-branch/red-sail-branch.commands.js';
import { DivisionCode, divisionCodeQuery } from './region/division-code.queries.js';
import { PartyOrganizationCount, regionCounts } from './region/region-counts.queries.js';
import { regionTree } from './region/region-tree.queries.js';
import { RegionSuccession } from './region/region-succession.register.js';
import { regionLifecycle } from './region/region.commands.js';
import { regionExtension } from './region/region.queries.js';
import { Region } from './region/region.register.js';
import { riderStationLifecycle } from './rider-station/rider-station.commands.js';
import { StationHave, riderStationExtension } from './rider-station/rider-station.queries.js';
import { RiderStation } from './rider-station/rider-station.register.js';
import { temporaryBranchLifecycle } from './temporary-branch/temporary-branch.commands.js';

export const organizations = defineSubgraph({
  name: 'organizations',
  title: '组织 · organizations',
  port: 4001,
  at: import.meta.url,
  registers: [
    Region,
    RegionSuccession,
    DictItem,
    Organization,
    PartyOrganization,
    CoveredUnit,
    RiderStation,
    Forum,
    ForumSession,
    CommunityProfile,
    RatingGroup,
    StarRating,
    RatingComponent,
  ],
  values: [ApproxNumber, DivisionCode, StationHave, PartyOrganizationCount, PartyOrganizationFlag],
  lifecycles: [
    regionLifecycle,
    organizationLifecycle,
    temporaryBranchLifecycle,
    ordinaryBranchLifecycle,
    redSailBranchLifecycle,
    electionLifecycle,
    officersLifecycle,
    vacancyLifecycle,
    coveredUnitLifecycle,
    riderStationLifecycle,
    forumLifecycle,
    forumSessionLifecycle,
    communityProfileLifecycle,
    ratingGroupLifecycle,
    starRatingLifecycle,
    ratingComponentLifecycle,
    dictItemLifecycle,
  ],
  extensions: [
    regionExtension,
    regionCounts,
    regionTree,
    organizationExtension,
    partyOrganizationExtension,
    riderStationExtension,
    forumExtension,
    communityProfileExtension,
    ratingGroupExtension,
    starRatingExtension,
  ],
  queries: [divisionCodeQuery],
  awaited: { Campaign: '专项行动 · campaign', Enterprise: '企业 · enterprise' },
  migrations,
  data: [
    { register: Region, file: 'data/regions.csv' },
    { register: DictItem, file: 'data/dict-items.csv' },
    { register: CommunityProfile, file: 'data/community-profiles.csv' },
  ],
  sample,
});
