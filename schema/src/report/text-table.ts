export interface Column {
  readonly heading: string;
  /** Numbers stand on the right. */
  readonly align?: 'right';
}

/** A table as lines of text, indented by two, without colours: columns are as wide as their widest cell. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_column, index) => Math.max(...lines.map((cells) => displayWidth(cells[index]!))));
  return lines
    .map((cells) => {
      const padded = cells.map((cell, index) => {
        const space = ' '.repeat(widths[index]! - displayWidth(cell));
        return columns[index]!.align === 'right' ? space + cell : cell + space;
      });
      return `  ${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** In cells of a terminal, where a Chinese character or a full-width mark takes two. */
const displayWidth = (text: string): number =>
  text.length + (text.match(/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/g)?.length ?? 0);
