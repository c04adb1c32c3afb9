/** A row of an open list that two departments share. UNNAMED: the source documents do not say what it stands for (never invent it). */
export interface SampleDictionaryItem {
  dictionary: 'system-sector' | 'red-sail-function' | 'card-service';
  code: string;
  labelZh: string;
  labelEn: string;
  status: 'NAMED' | 'UNNAMED';
}

const unnamed = (dictionary: SampleDictionaryItem['dictionary'], code: string, zh: string, en: string): SampleDictionaryItem => ({
  dictionary,
  code,
  labelZh: `${zh}（待定）`,
  labelEn: `${en} (to be named)`,
  status: 'UNNAMED',
});

const NUMBERS = [...'一二三四五六七八九'];

/** 三兜一树: three of one kind and one of another; the expansion is not published. */
const redSailFunctions = ['DOU_1', 'DOU_2', 'DOU_3', 'SHU_1'].map((code, index) =>
  unnamed('red-sail-function', code, code === 'SHU_1' ? '“一树”' : `“三兜”之${NUMBERS[index]}`, `red-sail function ${index + 1}`),
);

const systemSectors = Array.from({ length: 6 }, (_, index) =>
  unnamed('system-sector', `SECTOR_${index + 1}`, `六大系统之${NUMBERS[index]}`, `system sector ${index + 1}`),
);

/** Of the sixteen services of the talent card three are named in the source documents. */
const NAMED_SERVICES = [
  ['安居保障', 'housing'],
  ['配偶安置', "placing of the spouse's work"],
  ['子女入学', "children's schooling"],
] as const;
const cardServices = Array.from({ length: 16 }, (_, index): SampleDictionaryItem => {
  const code = `SERVICE_${String(index + 1).padStart(2, '0')}`;
  const named = NAMED_SERVICES[index];
  return named
    ? { dictionary: 'card-service', code, labelZh: named[0], labelEn: named[1], status: 'NAMED' }
    : unnamed('card-service', code, `第${index + 1}类服务`, `service ${index + 1}`);
});

export const dictionaries: readonly SampleDictionaryItem[] = [...systemSectors, ...redSailFunctions, ...cardServices];

export const RED_SAIL_FUNCTIONS = redSailFunctions.map((item) => item.code);
export const CARD_SERVICES = cardServices.map((item) => item.code);
