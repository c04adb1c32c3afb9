export { type Code, type CodeProblem } from './codes/code.js';
export * from './codes/division-code.js';
export * from './codes/social-credit-code.js';
export * from './codes/resident-id.js';
export * from './codes/mobile-number.js';
export { DependencyUnavailable, type Ask } from './commands/ask.js';
export { act, create, lifecycle, type Lifecycle } from './commands/lifecycle.js';
export { refuse, rule, type CommandContext, type CommandInput, type Refusal, type Rule, type RuleContext } from './commands/rule.js';
export type { Migrations } from './database/open.js';
export { displayMoney } from './graph/money.js';
export { batched, connection, extend, inOrder, query, type Extension, type Query } from './graph/extend.js';
export { Context, dayOf, forbidden } from './graph/context.js';
export type { ImportRow } from './register/register.js';
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
export { register, value } from './register/register.js';
export { keyPart } from './register/natural-id.js';
export type { Row } from './read/row.js';
export { oneOf, startsWith } from './read/row-query.js';
export { defineSubgraph, type SampleBatch, type SampleOptions, type SampleRow, type Subgraph } from './serve/subgraph.js';
