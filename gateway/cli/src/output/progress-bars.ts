import cliProgress from 'cli-progress';
import { SILENT_MILLISECONDS, type Progress, type ProgressOutput } from './progress.js';
import { padColumns } from './table.js';

const TASK_COLUMNS = 36;
const FORMAT = '{label} [{bar}] {percentage} % | {value}/{total} | {duration_formatted}';
const FORMAT_WITHOUT_TOTAL = '{label} {value} | {duration_formatted}';

export function progressBars({ stream, clock }: ProgressOutput): Progress {
  const began = clock().getTime();
  const bars = new Map<string, cliProgress.SingleBar>();
  let board: cliProgress.MultiBar | undefined;

  const newBar = (task: string, total: number | null): cliProgress.SingleBar => {
    board ??= new cliProgress.MultiBar({ stream, hideCursor: true, barsize: 24, fps: 8, autopadding: true }, cliProgress.Presets.rect);
    const format = total === null ? FORMAT_WITHOUT_TOTAL : FORMAT;
    return board.create(total ?? 0, 0, { label: padColumns(task, TASK_COLUMNS) }, { format });
  };

  return {
    report({ task, done, total }) {
      let bar = bars.get(task);
      if (!bar) {
        if (clock().getTime() - began < SILENT_MILLISECONDS) return;
        bars.set(task, (bar = newBar(task, total)));
      }
      if (total !== null) bar.setTotal(total);
      bar.update(done);
    },
    line(text) {
      if (board) board.log(`${text}\n`);
      else stream.write(`${text}\n`);
    },
    end() {
      board?.stop();
      board = undefined;
      bars.clear();
    },
  };
}
