import type { ReconciledFigure } from "../kernel/table-view";
import { foldWidth } from "../kernel/text";

/** Which differences are looked at; null = all. */
export interface ReconciliationChoice {
  readonly month: string | null;
  readonly cause: string | null;
  readonly search: string;
}

/** The differences that a choice leaves; the search looks at whom they concern and at the reported column. */
export function chosenFigures(
  figures: readonly ReconciledFigure[],
  { month, cause, search }: ReconciliationChoice,
): readonly ReconciledFigure[] {
  const words = foldWidth(search).toLowerCase().split(/\s+/u).filter(Boolean);
  return figures.filter((figure) => {
    if (month !== null && figure.month !== month) return false;
    if (cause !== null && figure.cause !== cause) return false;
    if (words.length === 0) return true;
    const text = foldWidth(`${figure.subject} ${figure.subjectName ?? ""} ${figure.item}`).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface ReconciledSums {
  readonly reportedYuan: number;
  readonly recomputedYuan: number;
  readonly differenceYuan: number;
}

/** Sums of one reported column: figures of different columns are no sum. What isn't reported counts as 0. */
export function reconciledSums(figures: readonly ReconciledFigure[]): ReadonlyMap<string, ReconciledSums> {
  const fen = new Map<string, { reported: number; recomputed: number }>();
  for (const { item, reportedYuan, recomputedYuan } of figures) {
    const sum = fen.get(item) ?? { reported: 0, recomputed: 0 };
    sum.reported += Math.round((reportedYuan ?? 0) * 100);
    sum.recomputed += Math.round(recomputedYuan * 100);
    fen.set(item, sum);
  }
  return new Map(
    [...fen].map(([item, { reported, recomputed }]) => [
      item,
      {
        reportedYuan: reported / 100,
        recomputedYuan: recomputed / 100,
        differenceYuan: (reported - recomputed) / 100,
      },
    ]),
  );
}

/** Causes or months that occur, with how often. */
export function countedBy(
  figures: readonly ReconciledFigure[],
  key: (figure: ReconciledFigure) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + 1);
  return counts;
}
