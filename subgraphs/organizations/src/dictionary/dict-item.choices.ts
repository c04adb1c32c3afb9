import { choices, type ChoiceOf } from '@redsail/kit';

export const DictItemStatus = choices('DictItemStatus', '词条状态 · state of a dictionary entry', {
  PENDING: '待释义 · waits for the office in charge to say what it means',
  ACTIVE: '启用 · in use',
  RETIRED: '停用 · no longer in use; old records keep it',
});
export type DictItemStatus = ChoiceOf<typeof DictItemStatus>;
