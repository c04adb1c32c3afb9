export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary' | 'untyped';
  readonly help: string;
  readonly samples: Sample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const NUMBER = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[-+]?Inf|NaN)$/i;
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|\})/;

/**
 * Reads the Prometheus text format (version 0.0.4) as strictly as its description: HELP and TYPE before the samples of a family, each family in one
 * piece, no series twice, counters never negative, and of every histogram: rising buckets, one of +Inf that equals its count, and a sum.
 * @throws at the first line that breaks a rule
 */
export function parsePrometheusText(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, Family>();
  const helps = new Map<string, string>();
  const series = new Set<string>();
  let current: Family | undefined;
  for (const [at, line] of text.split('\n').slice(0, -1).entries()) {
    const complain = (why: string): never => {
      throw new Error(`line ${at + 1}: ${why}: ${line}`);
    };
    if (line === '') continue;
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? [];
    if (keyword === 'HELP') {
      if (helps.has(name)) complain('a second HELP');
      helps.set(name, rest);
    } else if (keyword === 'TYPE') {
      if (families.has(name)) complain('a second TYPE');
      if (!/^(counter|gauge|histogram|summary|untyped)$/.test(rest)) complain('no type');
      current = { name, type: rest as Family['type'], help: helps.get(name) ?? complain('no HELP before it'), samples: [] };
      families.set(name, current);
    } else if (!line.startsWith('#')) {
      const sample = parseSample(line, complain);
      if (!current || !belongs(sample.name, current)) throw new Error(`line ${at + 1}: outside its family: ${line}`);
      const key = `${sample.name}${JSON.stringify(Object.entries(sample.labels).sort())}`;
      if (series.has(key)) complain('the same series twice');
      series.add(key);
      if (current.type === 'counter' && !(sample.value >= 0)) complain('a counter below zero');
      current.samples.push(sample);
    }
  }
  for (const family of families.values()) if (family.type === 'histogram') checkHistogram(family);
  return families;
}

function parseSample(line: string, complain: (why: string) => never): Sample {
  const name = NAME.exec(line)?.[0] ?? complain('no name');
  let rest = line.slice(name.length);
  const labels: Record<string, string> = {};
  if (rest.startsWith('{')) {
    rest = rest.slice(1);
    for (let end = ''; end !== '}';) {
      const [whole, label, value, separator] = LABEL.exec(rest) ?? complain('a label');
      if (Object.hasOwn(labels, label!)) complain(`the label ${label} twice`);
      labels[label!] = value!.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
      rest = rest.slice(whole.length);
      end = separator!;
    }
  }
  const [, value, timestamp] = /^ (\S+)( -?\d+)?$/.exec(rest) ?? complain('no value');
  if (!NUMBER.test(value!) || timestamp) complain('no number, or a timestamp');
  return { name, labels, value: Number(value!.replace(/Inf/i, 'Infinity')) };
}

const belongs = (name: string, { name: family, type }: Family): boolean =>
  type === 'histogram' ? [`${family}_bucket`, `${family}_sum`, `${family}_count`].includes(name) : name === family;

function checkHistogram({ name, samples }: Family): void {
  const groups = Map.groupBy(samples, ({ labels: { le: _, ...others } }) => JSON.stringify(Object.entries(others).sort()));
  for (const [key, group] of groups) {
    const of = (suffix: string) => group.filter((sample) => sample.name === `${name}_${suffix}`);
    const buckets = of('bucket').map(({ labels, value }) => ({ le: Number(labels.le!.replace('Inf', 'Infinity')), value }));
    const rising = buckets.every(({ le, value }, at) => at === 0 || (le > buckets[at - 1]!.le && value >= buckets[at - 1]!.value));
    if (!rising) throw new Error(`${name} ${key}: its buckets do not rise`);
    const last = buckets.at(-1);
    if (last?.le !== Infinity || last.value !== of('count')[0]?.value || of('sum').length !== 1)
      throw new Error(`${name} ${key}: +Inf, count, sum`);
  }
}

/** The value of one series; 0 when there is none yet. `labels` has to name them all. */
export function valueOf(families: ReadonlyMap<string, Family>, name: string, labels: Labels = {}): number {
  const family = families.get(name) ?? families.get(name.replace(/_(count|sum|bucket)$/, ''));
  if (!family) throw new Error(`there is no metric ${name}`);
  const found = family.samples.find(
    (sample) =>
      sample.name === name &&
      Object.keys(sample.labels).length === Object.keys(labels).length &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  );
  return found?.value ?? 0;
}
