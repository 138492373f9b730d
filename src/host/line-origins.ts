/** Which row (or column) of its file each row of a sheet was, through all that was inserted and deleted since. */
interface Run {
  readonly start: number;
  /** The origin of the run's first line; null for lines that were inserted. */
  readonly origin: number | null;
}

export class LineOrigins {
  /** By where they start; the last reaches to the end of the sheet. */
  private runs: Run[] = [{ start: 0, origin: 0 }];

  get isUnmoved(): boolean {
    return this.runs.length === 1 && this.runs[0].origin === 0;
  }

  /** Null for a line that the file doesn't have. */
  originOf(line: number): number | null {
    const run = this.runs.findLast(({ start }) => start <= line);
    return run?.origin == null ? null : run.origin + line - run.start;
  }

  /** Where a line of the file is now; null if it was deleted. */
  placeOf(origin: number): number | null {
    for (const [index, run] of this.runs.entries()) {
      if (run.origin === null || origin < run.origin) continue;
      const place = run.start + origin - run.origin;
      if (place < (this.runs[index + 1]?.start ?? Infinity)) return place;
    }
    return null;
  }

  insert(at: number, count: number): void {
    const runs = [...this.before(at), { start: at, origin: null }, ...this.from(at, count)];
    this.runs = joined(runs);
  }

  delete(at: number, count: number): void {
    this.runs = joined([...this.before(at), ...this.from(at + count, -count)]);
  }

  private before(line: number): Run[] {
    return this.runs.filter(({ start }) => start < line);
  }

  private from(line: number, shift: number): Run[] {
    const first = { start: line + shift, origin: this.originOf(line) };
    const later = this.runs.filter(({ start }) => start > line);
    return [first, ...later.map(({ start, origin }) => ({ start: start + shift, origin }))];
  }
}

function joined(runs: readonly Run[]): Run[] {
  return runs.filter((run, index) => {
    const before = runs[index - 1];
    if (before === undefined) return true;
    if (before.origin === null || run.origin === null) return before.origin !== run.origin;
    return run.origin - before.origin !== run.start - before.start;
  });
}
