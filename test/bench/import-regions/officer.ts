import type { Served } from './served.js';

/** What people do while the import goes on. */
export interface Officer {
  /** A page of divisions, and one by its code with those above and below it. */
  look(): Promise<void>;
  /** Establishes one more village of the sample province; every call another. */
  establish(): Promise<void>;
}

const LOOK = `query ($code: String!) {
  regions(first: 20, orderBy: { field: CODE }) { nodes { code name level parent { code name } } }
  region(code: $code) { code name children(first: 20) { nodes { code name } } parent { code name } }
}`;

const ESTABLISH = `mutation ($input: EstablishRegionInput!) {
  establishRegion(input: $input) { region { id version } userErrors { code messageEn } }
}`;

const TOWN = '590102001000';
/** Villages and communities of one town, by the last three digits of their codes (standards S2). */
const VILLAGES = [...numbers(1, 199), ...numbers(201, 399)];

/** An officer of the sample province (59, unassigned), with a province, a county and towns to work in. */
export async function officerAt(served: Served): Promise<Officer> {
  const establish = async (code: string, name: string, parent: string | null) => {
    const { establishRegion } = await served.ask(ESTABLISH, {
      input: { code, name, parent, reason: '压力测试', documentNo: '测〔2022〕1号' },
    });
    const refusals = establishRegion!.userErrors as readonly { code: string; messageEn: string }[];
    if (refusals.length) throw new Error(refusals.map(({ code, messageEn }) => `${code} ${messageEn}`).join('; '));
  };
  await establish('590000000000', '样例省', null);
  await establish('590100000000', '样例市', '590000000000');
  await establish('590102000000', '样例区', '590100000000');
  let made = 0;
  const nextTown = async (town: number) => {
    const code = `590102${String(town).padStart(3, '0')}000`;
    await establish(code, `样例${town}街道`, '590102000000');
    return code;
  };
  let town = await nextTown(1);
  let next: Promise<string> = Promise.resolve(town);
  return {
    async look() {
      const { regions, region } = await served.ask(LOOK, { code: TOWN });
      if (!regions || !region) throw new Error('an empty answer');
    },
    async establish() {
      const number = made++;
      if (number > 0 && number % VILLAGES.length === 0) next = nextTown(1 + number / VILLAGES.length);
      town = await next;
      await establish(`${town.slice(0, 9)}${VILLAGES[number % VILLAGES.length]}`, `样例${number}村`, town);
    },
  };
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(3, '0'));
}
