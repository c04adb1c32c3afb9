import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../graph/context.js';
import type { Vault } from '../protect/vault.js';
import { decoder, type Row } from '../read/row.js';
import { registerOf } from '../register/register.js';
import type { Entity } from '../register/entity.js';
import { DependencyUnavailable } from './ask.js';
import { recall, remember, useOf, type Answer, type Use } from './idempotency.js';
import type { Command, Lifecycle } from './lifecycle.js';
import { readInput } from './read-input.js';
import type { CommandInput, RuleContext } from './rule.js';
import { treeRefusal } from './tree.js';
import { Unit } from './unit.js';
import { userErrors, type UserError } from './user-error.js';

/** Rolls the transaction back with the reasons. */
class Refused extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super('refused');
  }
}

const refused = (...errors: readonly UserError[]): Answer => ({ record: null, userErrors: errors });

/**
 * Runs one command: checks the input, asks other departments, and then, as the only writer, looks the record up, checks
 * version, state and rules, makes the change and its journal rows. A refused command changes nothing.
 * The same idempotency key gets the first answer again; an unanswered dependency is no answer and is tried anew.
 */
export async function runCommand(
  context: Context,
  vault: Vault,
  lifecycle: Lifecycle,
  command: Command,
  given: CommandInput,
): Promise<Answer> {
  context.demand(command.scope ?? lifecycle.scope);
  const { database, principal } = context;
  const now = context.clock();
  const use = given.idempotencyKey ? useOf(principal.subject, String(given.idempotencyKey), command.name, given) : null;
  const earlier = use && (await recall(database, use, now));
  if (earlier) return earlier === 'conflict' ? refused(userErrors.idempotencyConflict()) : earlier;

  const { input, errors } = readInput(command, given, context.today);
  if (errors.length) return settle(context, use, refused(...errors), now);

  let facts: Record<string, unknown> = {};
  try {
    facts = await askOthers(context, lifecycle, command, given, input);
  } catch (error) {
    if (error instanceof DependencyUnavailable) return refused(userErrors.dependencyUnavailable(command.name));
    throw error;
  }

  context.demandTime();
  try {
    return await database.write(async (manager) => {
      const unit = new Unit(manager, database.dialect, vault);
      const again = use && (await recall(unit.source, use, now));
      if (again) return again === 'conflict' ? refused(userErrors.idempotencyConflict()) : again;
      const record = await change(context, unit, lifecycle, command, given, input, facts, now);
      const answer: Answer = { record, userErrors: [] };
      if (use) await remember(unit.source, use, answer, now);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refused) return settle(context, use, refused(...error.errors), now);
    if (error instanceof UniqueConstraintViolationException)
      return settle(context, use, refused(userErrors.duplicate(lifecycle.register.zh)), now);
    throw error;
  }
}

/** Questions to other departments, before the transaction opens; not asked when the command is to be refused anyway. */
async function askOthers(context: Context, lifecycle: Lifecycle, command: Command, given: CommandInput, input: CommandInput) {
  if (!command.ask) return {};
  if (command.from === 'nothing') return command.ask(null, input, context.ask);
  const row = await context
    .rows(lifecycle.register.class)
    .where({ id: String(given.id) })
    .first();
  if (!row || row.version !== given.expectedVersion || !stateFits(lifecycle, command, row)) return {};
  return command.ask(row, input, context.ask);
}

const stateFits = (lifecycle: Lifecycle, command: Command, record: object): boolean =>
  !lifecycle.state || command.from === 'any' || command.from.includes(String((record as Record<string, unknown>)[lifecycle.state]));

async function change(
  context: Context,
  unit: Unit,
  lifecycle: Lifecycle,
  command: Command,
  given: CommandInput,
  input: CommandInput,
  facts: Record<string, unknown>,
  now: Date,
): Promise<Row | null> {
  await demandReferences(unit, command, input);
  const { principal, today } = context;
  const effectiveOn = String(given.effectiveOn ?? today);
  const documentNo = given.documentNo ? String(given.documentNo).trim() : null;
  const reason = String(given.reason).trim();
  const shared = {
    facts,
    principal,
    effectiveOn,
    today,
    reason,
    documentNo,
    load: unit.load.bind(unit),
    find: unit.find.bind(unit),
    count: unit.count.bind(unit),
    create: unit.create.bind(unit),
    remove: unit.remove.bind(unit),
  } as const;
  const record =
    command.from === 'nothing' ? await made(unit, lifecycle, command, input, shared) : await found(unit, lifecycle, command, given);
  const rules = { ...shared, record: record as never, input, command: command.name } as RuleContext<never>;
  const broken: UserError[] = [];
  for (const rule of command.rules ?? []) {
    const verdict = await rule.check(rules);
    for (const refusal of Array.isArray(verdict) ? verdict : verdict ? [verdict] : []) {
      broken.push(userErrors.ruleBroken(rule.id, refusal.field, refusal.zh, refusal.en));
    }
  }
  if (broken.length) throw new Refused(broken);
  if (lifecycle.state && command.to) (record as unknown as Record<string, unknown>)[lifecycle.state] = command.to;
  await command.apply?.(record as never, input, shared);
  const knot = await treeRefusal(unit, lifecycle.register, record);
  if (knot) throw new Refused([knot]);
  await unit.finish({ act: command.name, effectiveOn, subject: principal.subject, organ: principal.organ, reason, documentNo }, now);
  const raw = await unit.rawRow(lifecycle.register, record.id);
  return raw && decoder(lifecycle.register.columns)(raw as Record<string, unknown>);
}

async function made(unit: Unit, lifecycle: Lifecycle, command: Command, input: CommandInput, shared: never | object): Promise<Entity> {
  const values = await command.make!(input, shared as never);
  const state = lifecycle.state && command.to ? { [lifecycle.state]: command.to } : {};
  const record = unit.create(lifecycle.register.class, { ...values, ...state });
  if (lifecycle.register.id === 'natural' && (await unit.rawRow(lifecycle.register, record.id))) {
    throw new Refused([userErrors.duplicate(lifecycle.register.zh)]);
  }
  return record;
}

async function found(unit: Unit, lifecycle: Lifecycle, command: Command, given: CommandInput): Promise<Entity> {
  const { register } = lifecycle;
  const record = await unit.load(register.class, String(given.id));
  if (!record) throw new Refused([userErrors.notFound(register.zh, String(given.id))]);
  if (record.version !== given.expectedVersion)
    throw new Refused([userErrors.versionConflict(Number(given.expectedVersion), record.version)]);
  const governed = lifecycle.governs?.(record as never) ?? true;
  if (governed === false) throw new Refused([userErrors.wrongKind(register.zh, command.name)]);
  if (governed !== true) throw new Refused([userErrors.ruleBroken(governed.rule ?? '', governed.field, governed.zh, governed.en)]);
  if (!stateFits(lifecycle, command, record)) {
    const state = String((record as unknown as Record<string, unknown>)[lifecycle.state!]);
    throw new Refused([userErrors.invalidState(command.zh, state, command.from as readonly string[])]);
  }
  return record;
}

/** Every reference of the input names a record that is there. */
async function demandReferences(unit: Unit, command: Command, input: CommandInput): Promise<void> {
  const unknown: UserError[] = [];
  for (const field of command.fields) {
    const id = input[field.name] as string | null;
    if (field.role !== 'ref' || id === null) continue;
    if (!(await unit.rawRow(registerOf(field.target!()), id))) unknown.push(userErrors.unknownReference(field.name, id));
  }
  if (unknown.length) throw new Refused(unknown);
}

/** Keeps a refusal under its idempotency key, in a transaction of its own: the command's was rolled back. */
async function settle(context: Context, use: Use | null, answer: Answer, now: Date): Promise<Answer> {
  if (!use) return answer;
  const { database } = context;
  return database.write(async (manager) => {
    const source = { dialect: database.dialect, reader: manager.getTransactionContext() as never };
    const earlier = await recall(source, use, now);
    if (earlier) return earlier === 'conflict' ? refused(userErrors.idempotencyConflict()) : earlier;
    await remember(source, use, answer, now);
    return answer;
  });
}
