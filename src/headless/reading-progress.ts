import type { Language } from "../kernel/language";
import type { ReadProgress } from "../kernel/workbook-reader";
import { shownName } from "./sentence";

/** Between two lines: a terminal need not be drawn more often. */
const PAUSE_MILLISECONDS = 100;
const CLEAR_LINE = "\r\u001b[K";

const whole = new Intl.NumberFormat("en-US");

/** One line of a terminal that tells how far reading is, and is gone afterwards. */
export class ReadingProgress {
  #toldAt = -Infinity;
  #isShown = false;

  constructor(
    private readonly stream: NodeJS.WritableStream,
    private readonly language: Language,
    private readonly now: () => number = () => performance.now(),
  ) {}

  readonly tell = ({ sheet, rowsRead, rowCount }: ReadProgress): void => {
    const now = this.now();
    if (now - this.#toldAt < PAUSE_MILLISECONDS) return;
    this.#toldAt = now;
    this.#isShown = true;
    const rows = whole.format(rowsRead);
    const percent = Math.min(100, Math.floor((100 * rowsRead) / Math.max(1, rowCount)));
    this.stream.write(
      this.language === "zh-CN"
        ? `${CLEAR_LINE}正在读取 ${shownName(sheet)}：${rows} 行（${percent}%），按 Ctrl-C 取消`
        : `${CLEAR_LINE}Reading ${shownName(sheet)}: ${rows} rows (${percent}%), Ctrl-C cancels`,
    );
  };

  clear(): void {
    if (this.#isShown) this.stream.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
