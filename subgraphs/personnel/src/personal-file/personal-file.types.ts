import { accessesOf, computed, part, type Access, type AccessArgs, type Context, type Row } from '@redsail/kit';
import { Deployment } from '../deployment/deployment.register.js';
import { Affiliation } from '../party-member/affiliation.register.js';
import { PartyMember } from '../party-member/party-member.register.js';
import { Person } from '../person/person.register.js';
import { PostHolding } from '../post/post-holding.register.js';
import { Post } from '../post/post.register.js';
import { CardServiceCategory } from '../talent-card/card-service-category.register.js';
import { CardService } from '../talent-card/card-service.register.js';
import { TalentCard } from '../talent-card/talent-card.register.js';

/**
 * What a person may see of its own file (PIPL arts 44-47). Types of its own, and not those of the registers: whoever holds
 * `person:self` reads one file and no register, and nothing leads from here to anybody else.
 */
const organization = (code: unknown) => (code ? { __typename: 'Organization', code } : null);
const partyOrganization = (code: unknown) => (code ? { __typename: 'PartyOrganization', code } : null);
const from = part('Date!', '起 · from, inclusive');
const to = part('Date', '止 · to, exclusive; empty while it lasts');

async function posts({ id }: Row, _: unknown, context: Context): Promise<object[]> {
  const holdings = await context.everyRow(PostHolding).where({ person: id }).orderBy('from', 'desc').all();
  const found = await context
    .everyRow(Post)
    .where({ id: holdings.map(({ post }) => post as string) })
    .all();
  const byId = new Map(found.map((post) => [post.id, post]));
  return holdings.map((holding) => ({ ...byId.get(holding.post as string), ...holding }));
}

async function affiliations({ id }: Row, _: unknown, context: Context): Promise<Row[]> {
  const member = await context.everyRow(PartyMember).where({ person: id }).columns('id').first();
  return member ? context.everyRow(Affiliation).where({ member: member.id }).orderBy('from', 'desc').all() : [];
}

async function services({ id }: Row, _: unknown, context: Context): Promise<object[]> {
  const rows = await context.everyRow(CardService).where({ card: id }).orderBy('requestedOn', 'desc').all();
  const found = await context
    .everyRow(CardServiceCategory)
    .where({ id: rows.map(({ category }) => category as string) })
    .all();
  const labels = new Map(found.map((category) => [category.id, category]));
  return rows.map((row) => ({ ...row, category: labels.get(row.category as string)?.label ?? null }));
}

export const personalFileTypes = [
  computed('OwnPost', '本人任职 · a post that one holds or held', {
    title: part('String', '职务名称 · title'),
    org: part<Row>('Organization', '所属单位 · organisation', ({ org }) => organization(org)),
    from,
    to,
    concurrent: part('Boolean!', '兼任 · held beside another post'),
  }),
  computed('OwnAffiliation', '本人组织关系 · an affiliation of one’s own', {
    kind: part('AffiliationKind!', '类别 · kind'),
    org: part<Row>('PartyOrganization', '党组织 · party organisation', ({ org }) => partyOrganization(org)),
    from,
    to,
  }),
  computed('OwnDeployment', '本人下沉经历 · a deployment of one’s own', {
    status: part('DeploymentStatus!', '状态 · state'),
    host: part<Row>('PartyOrganization', '接收党组织 · party organisation that hosts', ({ host }) => partyOrganization(host)),
    duty: part('String', '职责 · what one does there'),
    calledOn: part('Date!', '召集日期 · called on'),
    startedOn: part('Date', '上岗日期 · on duty from'),
    releasedOn: part('Date', '返岗日期 · released on'),
    evaluation: part('AppraisalGrade', '评价 · evaluation'),
  }),
  computed('OwnCardService', '本人订制化服务 · a service on one’s own card', {
    category: part('String', '服务类别 · category'),
    status: part('CardServiceStatus!', '状态 · state'),
    requestedOn: part('Date!', '申请日期 · requested on'),
  }),
  computed('OwnTalentCard', '本人优才卡 · one’s own talent card', {
    status: part('TalentCardStatus!', '状态 · state'),
    level: part('String', '等级 · level'),
    issuedOn: part('Date', '发放日期 · issued on'),
    validTo: part('Date', '有效期至 · valid until, exclusive'),
    services: part('[OwnCardService!]!', '服务 · services', services),
  }),
  computed('PersonalDataAccess', '个人信息查看记录 · one reading of one’s plain values', {
    at: part('DateTime!', '时间 · when'),
    actorOrg: part<Access>('Organization', '查看单位 · organ of whoever looked', ({ organ }) => organization(organ)),
    purpose: part('UnmaskPurpose!', '目的 · what for'),
    documentNo: part('String!', '文号 · document that it served'),
    fields: part<Access>('[String!]!', '字段 · what was asked for', ({ fields }) => fields.split(',')),
    unmasked: part<Access>('Boolean!', '已显示真实信息 · whether plain values were shown', ({ unmasked }) => unmasked === 1),
  }),
  computed('PersonalDataAccessEdge', '查看记录边 · edge of a connection', {
    cursor: part('String!', '游标 · cursor'),
    node: part('PersonalDataAccess!', '记录 · the reading'),
  }),
  computed('PersonalDataAccessConnection', '查看记录列表 · connection', {
    edges: part('[PersonalDataAccessEdge!]!', '边 · edges'),
    nodes: part('[PersonalDataAccess!]!', '记录 · the readings of the page, the latest first'),
    pageInfo: part('PageInfo!', '分页信息 · page information'),
    totalCount: part('Int!', '总数 · number of readings in all'),
  }),
  computed('PersonalFile', '个人档案 · the file of the person who asks', {
    personNo: part('String!', '人员编号 · person number'),
    nameMasked: part<Row>('String', '姓名 · name', ({ name }) => name),
    phoneMasked: part<Row>('String', '手机号码 · mobile number', ({ phone }) => phone),
    idNumberMasked: part<Row>('String', '公民身份号码 · resident id number; kept as a hash only', ({ idNumber }) => idNumber),
    sex: part('Sex!', '性别 · sex'),
    birthYear: part('Int', '出生年份 · year of birth'),
    politicalAffiliation: part('PoliticalAffiliation!', '政治面貌 · political affiliation'),
    homeCommunity: part<Row>('Region', '居住社区 · home community', ({ homeCommunity }) =>
      homeCommunity ? { __typename: 'Region', code: homeCommunity } : null,
    ),
    posts: part('[OwnPost!]!', '任职 · posts held, the latest first', posts),
    affiliations: part('[OwnAffiliation!]!', '组织关系 · affiliations, the latest first', affiliations),
    deployments: part<Row>('[OwnDeployment!]!', '下沉经历 · deployments, the latest first', ({ id }, _, context) =>
      context.everyRow(Deployment).where({ person: id }).orderBy('calledOn', 'desc').all(),
    ),
    talentCard: part<Row>('OwnTalentCard', '优才卡 · talent card, the latest', ({ id }, _, context) =>
      context.everyRow(TalentCard).where({ holder: id }).orderBy('appliedOn', 'desc').first(),
    ),
    accessLog: part<Row>(
      'PersonalDataAccessConnection!',
      '查看记录 · every reading of one’s plain values, by whom and what for, the latest first',
      ({ id }, args: AccessArgs, context) => accessesOf(context, Person, id, args),
      {
        first: ['Int = 50', '前几条 · how many; at most 500'],
        after: 'String',
        from: ['DateTime', '自何时 · from this moment on'],
      },
    ),
  }),
];
