import { choices, type ChoiceOf } from '@redsail/kit';

/** GB/T 2261.1: four values, never a Boolean (standards S5). */
export const Sex = choices('Sex', '性别 · sex (GB/T 2261.1)', {
  UNKNOWN: '未知 · unknown, code 0',
  MALE: '男 · male, code 1',
  FEMALE: '女 · female, code 2',
  UNSPECIFIED: '未说明 · not stated, code 9',
});
export type Sex = ChoiceOf<typeof Sex>;

/** GB/T 4762-1984 (standards S6). The first two must agree with the kind of party member (rule S6). */
export const PoliticalAffiliation = choices('PoliticalAffiliation', '政治面貌 · political affiliation (GB/T 4762)', {
  PARTY_MEMBER: '中共党员 · member of the Communist Party, code 01',
  PROBATIONARY_PARTY_MEMBER: '中共预备党员 · probationary member of the Communist Party, code 02',
  YOUTH_LEAGUE_MEMBER: '共青团员 · member of the Youth League, code 03',
  REVOLUTIONARY_COMMITTEE: '民革党员 · Revolutionary Committee of the Kuomintang, code 04',
  DEMOCRATIC_LEAGUE: '民盟盟员 · Democratic League, code 05',
  DEMOCRATIC_CONSTRUCTION: '民建会员 · National Democratic Construction Association, code 06',
  PROMOTING_DEMOCRACY: '民进会员 · Association for Promoting Democracy, code 07',
  PEASANTS_AND_WORKERS: '农工党党员 · Peasants and Workers Democratic Party, code 08',
  ZHI_GONG: '致公党党员 · Zhi Gong Party, code 09',
  JIU_SAN: '九三学社社员 · Jiu San Society, code 10',
  TAIWAN_LEAGUE: '台盟盟员 · Taiwan Democratic Self-Government League, code 11',
  NO_PARTY: '无党派人士 · without party affiliation, code 12',
  CITIZEN: '群众 · citizen, code 13',
});
export type PoliticalAffiliation = ChoiceOf<typeof PoliticalAffiliation>;

export const AgeBand = choices('AgeBand', '年龄段 · age band', {
  UNDER_30: '30岁以下 · under 30',
  FROM_30_TO_39: '30至39岁 · 30 to 39',
  FROM_40_TO_49: '40至49岁 · 40 to 49',
  FROM_50_TO_59: '50至59岁 · 50 to 59',
  FROM_60: '60岁及以上 · 60 and over',
});
export type AgeBand = ChoiceOf<typeof AgeBand>;
