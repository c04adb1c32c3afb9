import 'reflect-metadata';
import { GraphQLBoolean, GraphQLError, GraphQLID, GraphQLInt, GraphQLScalarType, GraphQLString, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { choices } from '../register/choices.js';

const decimalScalar = (name: string, description: string) => {
  const read = (value: unknown): string => {
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    if (!/^[+-]?\d{1,18}(\.\d{1,6})?$/.test(text)) {
      throw new GraphQLError(
        `${name}：应为至多六位小数的十进制数，例如 "1.618" · expected a decimal with at most 6 places, such as "1.618"; got ${JSON.stringify(value)}`,
      );
    }
    return text;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null),
  });
};

export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: '日期 · calendar day of zone +08:00, YYYY-MM-DD',
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: '时刻 · moment, ISO 8601 with zone',
  serialize: String,
});

export const RatioScalar = decimalScalar('Ratio', '比率 · ratio as a decimal string: 161.8 % is "1.618"');
export const DecimalScalar = decimalScalar('Decimal', '小数 · decimal number as a string, at most 6 places');

/** An amount of money; the parent value is its decimal string in yuan. */
@Directive('@shareable')
@ObjectType('Money', { description: '金额 · amount of money' })
export class Money {
  @Field(() => DecimalScalar, { description: '元 · decimal string in yuan' }) yuan!: string;
}

export const Lang = choices('Lang', '语言 · language', { ZH: '中文 · Chinese', EN: '英文 · English' });

const builtIn = { ID: GraphQLID, String: GraphQLString, Int: GraphQLInt, Boolean: GraphQLBoolean };
const own = { Date: DateScalar, DateTime: DateTimeScalar, Ratio: RatioScalar, Decimal: DecimalScalar, Money };

/** The scalar (or Money) of that name, for TypeGraphQL. */
export function scalarOf(name: string) {
  const found = { ...builtIn, ...own }[name as keyof typeof builtIn | keyof typeof own];
  if (!found) throw new Error(`No scalar is called ${name}`);
  return found;
}

export const scalars: readonly GraphQLScalarType[] = [DateScalar, DateTimeScalar, RatioScalar, DecimalScalar];
