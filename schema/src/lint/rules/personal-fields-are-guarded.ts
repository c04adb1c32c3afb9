import type { FieldDefinitionNode } from 'graphql';
import { guardsOn, objectNodes } from '../directives.js';
import { openTypes } from '../open-types.js';
import type { Rule } from '../rule.js';

/** Names by which facts about a person go in English registers; masked ones too, for a mask still tells of somebody. */
const PERSONAL =
  /^(phone|mobile|telephone|e-?mail|idNumber|idCard|identityNumber|passport\w*|birth\w*|bornOn|homeAddress|bankAccount|fullName|nameMasked|phoneMasked|emailMasked|idNumberMasked)$/i;

/** The same at the end of a longer name: `contactPhone`, `leader_mobile`, `secretaryIdNumberMasked`. */
const ENDS_PERSONAL =
  /(?:[a-z\d]_?(?:Phone|Mobile|Telephone|Email|IdNumber|IdCard|HomeAddress|BankAccount|Birthday|BirthDate)|_(?:phone|mobile|telephone|email|id_number|id_card|home_address|bank_account|birthday|birth_date))(?:Number|_number)?(?:Masked|_masked)?$/;

/** The name of somebody, by what they are: `doctorName`, `contact_person_name`. */
const NAME_OF_PERSON =
  /(?:^|_|[a-z])(?:person|contact|leader|secretary|chair(?:man|person)|director|manager|doctor|nurse|teacher|owner|holder|keeper|applicant|resident|patient|guardian)_?name$/i;

/**
 * What Chinese descriptions call them, whatever the field is called: the term stands first (described-in-chinese-first). How many members
 * a party organisation or a unit has is among them: a small number tells of somebody.
 */
const PERSONAL_TERM =
  /姓名|党员数|手机|电话|身份证|身份号码|证件号|护照号|出生|[^产]生日|^生日|住址|籍贯|户籍所在|邮箱|微信|银行卡|联系人|联系方式|政治面貌/;

const isPersonal = ({ name: { value: name }, description }: FieldDefinitionNode): boolean =>
  [PERSONAL, ENDS_PERSONAL, NAME_OF_PERSON].some((pattern) => pattern.test(name)) ||
  PERSONAL_TERM.test(description?.value.split('·', 1)[0] ?? '');

/** A field about a person without a scope is open to whoever can reach it. A scope on all that leads there is as good as one of its own. */
export const personalFieldsAreGuarded: Rule = {
  id: 'personal-fields-are-guarded',
  expected: {
    zh: '@requiresScopes、@authenticated 或 @policy，标在该字段、其类型或通向它的每个字段上',
    en: '@requiresScopes, @authenticated or @policy on the field, on its type, or on every field that leads there',
  },
  mend: {
    zh: '为该字段或其类型加上权限；若确可公开，在 lint.yaml 中写明理由',
    en: 'put a scope on the field or its type; if it is open on purpose, say why in lint.yaml',
  },
  why: {
    zh: '关于人的字段若无权限，凡能走到那里的人都能读到；这多半是遗忘，而非本意。',
    en: 'A field about a person that takes no scope is read by whoever can reach it, and that is forgotten far more often than meant.',
  },
  *check({ subgraphs }) {
    const open = openTypes(subgraphs.map(({ document }) => document));
    for (const { name: subgraph, document } of subgraphs) {
      for (const { name: type, fields = [] } of objectNodes(document)) {
        if (!open.has(type.value)) continue;
        for (const field of fields) {
          if (!isPersonal(field) || guardsOn(field).length > 0) continue;
          yield {
            coordinate: `${type.value}.${field.name.value}`,
            subgraph,
            what: { zh: '关于人，却不需要任何权限', en: 'is about a person, and takes no scope' },
          };
        }
      }
    }
  },
};
