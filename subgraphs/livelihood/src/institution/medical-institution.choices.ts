import { choices, type ChoiceOf } from '@redsail/kit';

export const InstitutionTier = choices('InstitutionTier', '机构层级 · tier of a medical institution', {
  TOWN: '镇街医疗机构 · town or subdistrict institution',
  DISTRICT: '区级医院 · district hospital',
});
export type InstitutionTier = ChoiceOf<typeof InstitutionTier>;

export const ServiceStandard = choices('ServiceStandard', '“优质服务基层行”标准 · standard of primary care reached', {
  BASIC: '国家基本标准 · national basic standard',
  RECOMMENDED: '国家推荐标准 · national recommended standard',
});
export type ServiceStandard = ChoiceOf<typeof ServiceStandard>;
