/**
 * One transition in the life of a sample record, so that a department can replay it in waves and the record has a history.
 * `steps` of a record are in order of `on`, and the last step's `to` is the record's status.
 */
export interface SampleStep {
  /** short verb of the act: draft, submit, approve, refuse, start, endTask, dissolve, apply, openElection, elect, merge, … */
  act: string;
  /** the state reached */
  to: string;
  /** day it took effect */
  on: string;
  documentNo: string | null;
  reason: string;
}
