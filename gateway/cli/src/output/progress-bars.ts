import cliProgress from 'cli-progress';
import { progressLabel, SILENT_MILLISECONDS, type Progress, type ProgressOutput } from './progress.js';
import { padColumns } from './table.js';

const LABEL_COLUMNS = 40;
const { BarFormat, TimeFormat } = cliProgress.Format;

/** What each bar carries besides its value. */
interface Payload {
  readonly label: string;
  readonly total: number | null;
  readonly seconds: number;
}

function lineOf(options: cliProgress.Options, { progress, value }: cliProgress.Params, { label, total, seconds }: Payload): string {
  const known = `[${BarFormat(progress, options)}] ${Math.floor(progress * 100)} % | ${value}/${total}`;
  return `${padColumns(label, LABEL_COLUMNS)} ${total === null ? value : known} | ${TimeFormat(seconds, options, 1)}`;
}

export function progressBars({ stream, clock }: ProgressOutput): Progress {
  const began = clock().getTime();
  const bars = new Map<string, cliProgress.SingleBar>();
  let board: cliProgress.MultiBar | undefined;

  const newBar = (payload: Payload): cliProgress.SingleBar => {
    board ??= new cliProgress.MultiBar({ stream, hideCursor: true, barsize: 24, fps: 8, format: lineOf }, cliProgress.Presets.rect);
    return board.create(payload.total ?? 0, 0, payload);
  };

  return {
    report(report) {
      const { part, done, total } = report;
      const milliseconds = clock().getTime() - began;
      const payload = { label: progressLabel(report), total, seconds: Math.round(milliseconds / 1000) };
      if (!bars.has(part)) {
        if (milliseconds < SILENT_MILLISECONDS) return;
        bars.set(part, newBar(payload));
      }
      const bar = bars.get(part)!;
      bar.setTotal(total ?? 0);
      bar.update(done, payload);
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
