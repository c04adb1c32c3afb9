/**
 * Words in names of divisions in which a character is not read as it is alone: 重 is zhong4, but 重庆 is chong2 qing4.
 * A word of one character is a character that names of divisions read differently from a dictionary.
 */
export const PLACE_READINGS: ReadonlyMap<string, string> = new Map([
  ['重庆', 'chong2qing4'],
  ['厦门', 'xia4men2'],
  ['六安', 'lu4an1'],
  ['六合', 'lu4he2'],
  ['番禺', 'pan1yu2'],
  ['铅山', 'yan2shan1'],
  ['东阿', 'dong1e1'],
  ['荥阳', 'xing2yang2'],
  ['蚌埠', 'beng4bu4'],
  ['犍为', 'qian2wei2'],
  ['长子县', 'zhang3zi3xian4'],
  ['大城县', 'dai4cheng2xian4'],
  ['乐清', 'yue4qing1'],
  ['乐亭', 'lao4ting2'],
  ['民乐县', 'min2yue4xian4'],
  ['万柏林', 'wan4bo2lin2'],
  ['太行', 'tai4hang2'],
  ['趵突', 'bao4tu1'],
  ['大栅栏', 'da4shi5lan4'],
  ['单县', 'shan4xian4'],
  ['崆峒', 'kong1tong2'],
  ['鸭绿江', 'ya1lu4jiang1'],
  ['杉木', 'sha1mu4'],
  ['藏', 'zang4'],
  ['仡', 'ge1'],
  ['莞', 'guan3'],
  ['枞', 'zong1'],
  ['都', 'du1'],
]);
