/**
 * What the rules leave alone in every graph: parts that GraphQL, Relay or federation name, not we.
 * Exemptions of one graph stand in its lint.yaml, each with its reason.
 */
interface StandardExemption {
  /** The id of a rule, or `*` for all. */
  readonly rule: string;
  /** Matched against the whole coordinate. */
  readonly coordinate: RegExp;
  readonly reason: string;
}

const standardExemptions: readonly StandardExemption[] = [
  { rule: '*', coordinate: /^__.*/, reason: 'introspection' },
  { rule: '*', coordinate: /^(Query\.)?_(Any|Entity|Service|entities|service)\b.*/, reason: 'federation: how a gateway asks a subgraph' },
  { rule: '*', coordinate: /^(join|link|federation|core)__.*/, reason: 'federation: how a supergraph is written down' },
  {
    rule: 'described-in-chinese-first',
    coordinate: /^(Query|Mutation|Subscription)$/,
    reason: 'named by GraphQL, with no meaning of their own',
  },
  {
    rule: 'growing-lists-are-connections',
    coordinate: /^\w+Connection\.(edges|nodes)$/,
    reason: 'Relay: the lists that a connection pages',
  },
  { rule: 'dates-say-on-or-at', coordinate: /^PageInfo\.(startCursor|endCursor)$/, reason: 'Relay: cursors' },
  { rule: 'dates-say-on-or-at', coordinate: /^(Date|DateTime)Filter\.\w+$/, reason: 'the operators of a condition on any date' },
  {
    rule: 'dates-say-on-or-at',
    coordinate: /^.*[.(](from|to|asOf|\w+(From|To)):?\)?$/,
    reason: 'validity is half-open, [from, to); asOf asks for it',
  },
];

export const isStandardExemption = (rule: string, coordinate: string): boolean =>
  standardExemptions.some((one) => (one.rule === '*' || one.rule === rule) && one.coordinate.test(coordinate));
