import 'reflect-metadata';
export { type Code, type CodeProblem } from './codes/code.js';
export * from './codes/division-code.js';
export * from './codes/social-credit-code.js';
export * from './codes/resident-id.js';
export * from './codes/mobile-number.js';
export { DependencyUnavailable, type Ask } from './commands/ask.js';
export { act, create, lifecycle, type Lifecycle } from './commands/lifecycle.js';
export { refuse, rule, type CommandContext, type CommandInput, type Refusal, type Rule, type RuleContext } from './commands/rule.js';
export { Migration } from '@mikro-orm/migrations';
export { sql } from 'kysely';
export type { Migrations } from './database/open.js';
export { displayMoney } from './graph/money.js';
export {
  batched,
  connection,
  extend,
  inOrder,
  query,
  type AddedField,
  type BatchedField,
  type Extension,
  type Query,
} from './graph/extend.js';
export { accessesOf, type Access, type AccessArgs } from './access/accesses.js';
export { computed, part, type ComputedType } from './graph/computed-types.js';
export { Context, dayOf, forbidden } from './graph/context.js';
export type { Problem } from './import/problem.js';
export { run } from './program/run.js';
export { choices, type ChoiceOf, type Label } from './register/choices.js';
export {
  choice,
  code,
  codes,
  count,
  day,
  decimal,
  digest,
  flag,
  foreign,
  foreigns,
  instant,
  many,
  money,
  protectedText,
  ratio,
  ref,
  text,
  whole,
} from './register/decorators.js';
export { Entity, type Many } from './register/entity.js';
export { fieldOf, register, registerOf, value, type ImportRow, type Register } from './register/register.js';
export type { EntityClass } from './register/field.js';
export { ApproxBound, ApproxNumber } from './values/approx-number.js';
export { batch } from './read/loader.js';
export { badInput } from './read/cursor.js';
export { idOf } from './read/filter.js';
export { keyPart } from './register/natural-id.js';
export type { Row } from './read/row.js';
export { oneOf, startsWith, type Condition } from './read/row-query.js';
export type { Page, PageArgs } from './read/page.js';
export { defineSubgraph, type SampleBatch, type SampleOptions, type SampleRow, type Subgraph } from './serve/subgraph.js';
