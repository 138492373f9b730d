import { useState } from "react";
import { cellAddress } from "../../kernel/cell-address";
import type { Place } from "../../kernel/finding";
import { rectanglesOf } from "../../workbook/mark-areas";
import { usePane } from "../use-pane";
import { writePlace } from "../wording";

/** The way to cells that may stand here and there. */
export interface CellSteps {
  /** `交易流水!D5`, with how many more there are, or which of them was shown last. */
  readonly text: string;
  /** Selects the first of them, then with each further call the next. */
  readonly open: () => void;
}

/**
 * Excel selects one area at a time, so that scattered cells are gone through one run after the other.
 *
 * @returns null where there is no cell
 */
export function useCellSteps(places: readonly Place[]): CellSteps | null {
  const { session, texts } = usePane();
  const [shown, setShown] = useState(-1);
  const [first] = places;
  if (first === undefined) return null;
  const { sheet } = first;
  const runs = rectanglesOf(places.filter((place) => place.sheet === sheet));
  const { row, column, rowCount } = runs[Math.max(0, shown)] ?? { ...first, rowCount: 1 };
  const last = rowCount > 1 ? `:${cellAddress(row + rowCount - 1, column)}` : "";
  const address = writePlace(sheet, cellAddress(row, column) + last);
  return {
    text:
      runs.length === 1
        ? address
        : shown < 0
          ? texts.compute.moreCells(address, runs.length - 1)
          : texts.compute.cellStep(address, shown + 1, runs.length),
    open() {
      const next = (shown + 1) % runs.length;
      setShown(next);
      void session.compute.goToCells({ sheet, ...(runs[next] ?? first) });
    },
  };
}
