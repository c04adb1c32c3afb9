import type { Code } from '../codes/code.js';
import { choiceKind } from '../fields/choice.js';
import { codeKind } from '../fields/code.js';
import { codesKind } from '../fields/codes.js';
import { countKind, wholeKind } from '../fields/count.js';
import { dayKind } from '../fields/day.js';
import { decimalKind } from '../fields/decimal.js';
import { flagKind } from '../fields/flag.js';
import { instantKind } from '../fields/instant.js';
import type { FieldKind } from '../fields/kind.js';
import { moneyKind } from '../fields/money.js';
import { digestKind, protectedKind } from '../fields/protected.js';
import { ratioKind } from '../fields/ratio.js';
import { textKind } from '../fields/text.js';
import { choicesOf } from './choices.js';
import { field, type EntityClass, type FieldDecorator, type FieldOptions } from './field.js';

/** Each decorator names a kind of field; the kinds themselves stand one a file in fields/. */
const plain =
  (kind: FieldKind) =>
  (description: string, options: FieldOptions = {}): FieldDecorator =>
    field({ role: 'column', kind, description, options });

export const text = plain(textKind);
export const day = plain(dayKind);
export const instant = plain(instantKind);
export const money = plain(moneyKind);
export const ratio = plain(ratioKind);
export const decimal = plain(decimalKind);
export const count = plain(countKind);
export const whole = plain(wholeKind);
export const flag = plain(flagKind);
export const codes = plain(codesKind);

/** @param standard the code's validator, or null for a key of our own */
export const code = (standard: Code | null, description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'column', kind: codeKind(standard), description, options });

/** @param values an object made by choices() */
export const choice = (values: object, description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'column', kind: choiceKind(choicesOf(values)), description, options, choices: values });

/** A record of this department; the property holds its id. */
export const ref = (target: () => EntityClass, description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'ref', kind: { ...textKind, name: 'ref', compare: 'exact', input: 'ID' }, description, options, target });

/** The other side of a ref: the records whose `mappedBy` points here. */
export const many = (target: () => EntityClass, mappedBy: string, description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'many', kind: textKind, description, options, target, mappedBy });

/** Another department's record, by its key; the answer is a stub that the gateway completes. */
export const foreign = (type: string, key: string, description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'foreign', kind: { ...textKind, name: 'foreign', input: 'ID' }, description, options, foreign: { type, key } });

/** Several records of another department, by their keys. */
export const foreigns = (type: string, key: string, description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'foreigns', kind: { ...codesKind, input: '[ID!]' }, description, options, foreign: { type, key } });

/** A person's name or phone number: stored sealed, shown masked as `<field>Masked`. Only on registers with `subject: true`. */
export const protectedText = (mask: 'name' | 'phone', description: string, options: FieldOptions = {}): FieldDecorator =>
  field({ role: 'column', kind: { ...protectedKind, mask } as FieldKind, description, options });

/** A number kept as its HMAC only, after the standard has checked it. */
export const digest = (standard: Code, description: string, options: FieldOptions = {}): FieldDecorator => {
  const checked = codeKind(standard);
  return field({
    role: 'column',
    kind: { ...digestKind, parse: checked.parse, check: checked.check! },
    description,
    options: { unique: true, ...options },
  });
};
