import { defineSubgraph } from '@redsail/kit';
import { migrations } from '../migrations/index.js';
import { personnelSample } from '../sample/personnel-sample.js';
import { Cadre } from './cadre/cadre.register.js';
import { commandoLifecycle } from './commando/commando.commands.js';
import { CommandoMember } from './commando/commando-member.register.js';
import { Commando } from './commando/commando.register.js';
import { ServiceRecord } from './commando/service-record.register.js';
import { AgeBandCount } from './counts/age-band-count.js';
import { DeploymentCount } from './counts/deployment-count.js';
import { Headcount } from './counts/headcount.js';
import { MemberCounts } from './counts/member-counts.js';
import { deploymentLifecycle } from './deployment/deployment.commands.js';
import { Deployment } from './deployment/deployment.register.js';
import { cadrePosts } from './extends/cadre.js';
import { commandoHours } from './extends/commando.js';
import { organizationPersonnel } from './extends/organization.js';
import { partyMemberAffiliation } from './extends/party-member.js';
import { partyOrganizationPersonnel } from './extends/party-organization.js';
import { personFields } from './extends/person.js';
import { regionPersonnel } from './extends/region.js';
import { floatingAffiliation, temporaryAffiliation } from './party-member/affiliation.commands.js';
import { Affiliation } from './party-member/affiliation.register.js';
import { partyMembership } from './party-member/party-member.commands.js';
import { PartyMember } from './party-member/party-member.register.js';
import { personFile } from './person/person.commands.js';
import { Person } from './person/person.register.js';
import { me } from './personal-file/personal-file.queries.js';
import { personalFileTypes } from './personal-file/personal-file.types.js';
import { PostHolding } from './post/post-holding.register.js';
import { Post } from './post/post.register.js';
import { EthnicGroup } from './standards/ethnic-group.register.js';
import { PositionLevel } from './standards/position-level.register.js';
import { cardServiceDictionary, cardServiceLifecycle } from './talent-card/card-service.commands.js';
import { CardServiceCategory } from './talent-card/card-service-category.register.js';
import { CardService } from './talent-card/card-service.register.js';
import { talentCardLifecycle } from './talent-card/talent-card.commands.js';
import { TalentCard } from './talent-card/talent-card.register.js';

/** People, posts and party members of the local government; no caller without a token sees a person. */
export const personnel = defineSubgraph({
  name: 'personnel',
  title: '人事 · personnel',
  port: 4002,
  at: import.meta.url,
  registers: [
    EthnicGroup,
    PositionLevel,
    Person,
    Cadre,
    Post,
    PostHolding,
    PartyMember,
    Affiliation,
    Deployment,
    Commando,
    CommandoMember,
    ServiceRecord,
    CardServiceCategory,
    TalentCard,
    CardService,
  ],
  values: [AgeBandCount, MemberCounts, DeploymentCount, Headcount],
  lifecycles: [
    personFile,
    partyMembership,
    temporaryAffiliation,
    floatingAffiliation,
    deploymentLifecycle,
    commandoLifecycle,
    talentCardLifecycle,
    cardServiceLifecycle,
    cardServiceDictionary,
  ],
  extensions: [
    regionPersonnel,
    organizationPersonnel,
    partyOrganizationPersonnel,
    personFields,
    partyMemberAffiliation,
    cadrePosts,
    commandoHours,
  ],
  queries: [me],
  computed: personalFileTypes,
  migrations,
  data: [
    { register: EthnicGroup, file: 'data/ethnic-groups.csv' },
    { register: PositionLevel, file: 'data/position-levels.csv' },
    { register: CardServiceCategory, file: 'data/card-service-categories.csv' },
  ],
  sample: personnelSample,
});
