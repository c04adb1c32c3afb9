import { UserErrorCode } from '@redsail/contract';

/** Why a command was not done. Nothing has changed when there is one. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly field: string | null;
  readonly rule: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

const error = (code: UserErrorCode, field: string | null, rule: string | null, messageZh: string, messageEn: string): UserError => ({
  code,
  field,
  rule,
  messageZh,
  messageEn,
});

const list = (values: readonly string[]) => values.join(', ');

/** Every refusal that the kit itself words. */
export const userErrors = {
  notFound: (zh: string, id: string) =>
    error(
      UserErrorCode.NOT_FOUND,
      'id',
      null,
      `没有标识为 ${id} 的${zh}`,
      `there is no record with the id ${id}; expected the id of an existing one`,
    ),
  wrongKind: (zh: string, command: string) =>
    error(UserErrorCode.WRONG_KIND, 'id', null, `此命令不适用于这类${zh}`, `${command} does not apply to a record of this kind`),
  invalidState: (zh: string, state: string, from: readonly string[]) =>
    error(
      UserErrorCode.INVALID_STATE,
      'id',
      null,
      `${zh}只能在 ${list(from)} 状态下进行，当前状态为 ${state}`,
      `expected the state ${list(from)}; the record is in ${state}`,
    ),
  versionConflict: (expected: number, actual: number) =>
    error(
      UserErrorCode.VERSION_CONFLICT,
      'expectedVersion',
      null,
      `记录已被更改：期望版本 ${expected}，当前版本 ${actual}；请重新读取后再提交`,
      `the record has changed: expected version ${expected}, it is at ${actual}; read it again and retry`,
    ),
  ruleBroken: (rule: string, field: string | null, zh: string, en: string) => error(UserErrorCode.RULE_BROKEN, field, rule, zh, en),
  invalidInput: (field: string, rule: string | null, zh: string, en: string) => error(UserErrorCode.INVALID_INPUT, field, rule, zh, en),
  documentRequired: (zh: string) =>
    error(UserErrorCode.DOCUMENT_REQUIRED, 'documentNo', null, `${zh}须注明文号`, 'expected the number of the document that decides it'),
  unknownReference: (field: string, key: string) =>
    error(
      UserErrorCode.UNKNOWN_REFERENCE,
      field,
      null,
      `${field} 指向的记录不存在：${key}`,
      `${field} names a record that does not exist: ${key}`,
    ),
  duplicate: (zh: string) =>
    error(UserErrorCode.DUPLICATE, null, null, `${zh}已存在，不能重复`, 'a record with the same key exists already; expected a new key'),
  dependencyUnavailable: (command: string) =>
    error(
      UserErrorCode.DEPENDENCY_UNAVAILABLE,
      null,
      null,
      '规则所需的其他部门暂时没有回答，未作任何更改；请稍后用同一幂等键重试',
      `${command} needs an answer of another department, which did not come; nothing has changed: retry later with the same idempotencyKey`,
    ),
  idempotencyConflict: () =>
    error(
      UserErrorCode.IDEMPOTENCY_CONFLICT,
      'idempotencyKey',
      null,
      '该幂等键已用于另一份输入；请换一个新的键',
      'this idempotencyKey was used with another input; expected a new key for a new command',
    ),
} as const;
