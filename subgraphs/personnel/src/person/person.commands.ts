import {
  act,
  choice,
  code,
  create,
  digest,
  foreign,
  lifecycle,
  mobileNumber,
  protectedText,
  ref,
  residentId,
  sexOf,
  type CommandInput,
} from '@redsail/kit';
import { p1OnePersonPerIdNumber } from '../rules/p1-one-person-per-id-number.js';
import { s6AgreesWithMembership } from '../rules/s6-agrees-with-membership.js';
import { s9NameAndPhone } from '../rules/s9-name-and-phone.js';
import { EthnicGroup } from '../standards/ethnic-group.register.js';
import { birthYearOf } from './person-row-problems.js';
import { PoliticalAffiliation } from './person.choices.js';
import { Person } from './person.register.js';

const phone = protectedText('phone', '手机号码 · mobile number, 11 digits', { nullable: true });
const ethnicGroup = ref(() => EthnicGroup, '民族 · ethnic group (GB/T 3304)', { nullable: true });
const homeCommunity = foreign('Region', 'code', '居住社区 · home community', { nullable: true });
const rules = [s9NameAndPhone, p1OnePersonPerIdNumber, s6AgreesWithMembership];

const phoneIn = (input: CommandInput): string | null => (input.phone ? mobileNumber.normalise(input.phone) : null);

export const personFile = lifecycle(Person, {
  title: '人员档案 · file of a person',
  scope: 'person:write',
  commands: [
    create('registerPerson', '登记人员 · register a person', {
      documentNo: 'optional',
      input: {
        personNo: code(null, '人员编号 · person number'),
        name: protectedText('name', '姓名 · name'),
        idNumber: digest(residentId, '公民身份号码 · resident id number; checked, hashed and dropped'),
        phone,
        ethnicGroup,
        politicalAffiliation: choice(PoliticalAffiliation, '政治面貌 · political affiliation'),
        homeCommunity,
      },
      rules,
      // Sex and year of birth are read off the number, which is kept only as its hash (standards S4).
      make: (input) => ({ ...input, phone: phoneIn(input), sex: sexOf(input.idNumber), birthYear: birthYearOf(input.idNumber) }),
    }),
    act('correctPerson', '更正人员信息 · correct what is kept of a person; what is left out stays', {
      from: 'any',
      documentNo: 'optional',
      input: {
        name: protectedText('name', '姓名 · name', { nullable: true }),
        idNumber: digest(residentId, '公民身份号码 · resident id number; checked, hashed and dropped', { nullable: true }),
        phone,
        ethnicGroup,
        politicalAffiliation: choice(PoliticalAffiliation, '政治面貌 · political affiliation', { nullable: true }),
        homeCommunity,
      },
      rules,
      apply: (person, input) => {
        person.name = input.name ?? person.name;
        person.phone = phoneIn(input) ?? person.phone;
        person.ethnicGroup = input.ethnicGroup ?? person.ethnicGroup;
        person.politicalAffiliation = input.politicalAffiliation ?? person.politicalAffiliation;
        person.homeCommunity = input.homeCommunity ?? person.homeCommunity;
        if (!input.idNumber) return;
        person.idNumber = input.idNumber;
        person.sex = sexOf(input.idNumber);
        person.birthYear = birthYearOf(input.idNumber);
      },
    }),
  ],
});
