import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";

export interface VirtualListProps<Entry> {
  readonly entries: readonly Entry[];
  readonly keyOf: (entry: Entry) => string;
  readonly label: string;
  /** A height to begin with; the real one is measured once the row is there. */
  readonly estimate: (entry: Entry) => number;
  readonly renderEntry: (entry: Entry, focused: boolean) => ReactNode;
  /** Enter on a row. */
  readonly onOpen: (entry: Entry) => void;
  readonly className?: string;
  readonly rowClassName?: string;
}

/** Rows drawn above and below what can be seen. */
const OVERSCAN_PIXELS = 240;
/** Where nothing can be measured (no layout yet), enough for a pane. */
const UNKNOWN_VIEWPORT = 600;
/** Rows of a page, for Page Up and Page Down. */
const PAGE_ROW_PIXELS = 90;

interface View {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/**
 * A list of thousands of which only what can be seen is drawn. It keeps the row that stands at the top where it is
 * when entries come and go, and one row takes the keyboard: arrows, Page Up and Down, Home and End move, Enter opens.
 */
export function VirtualList<Entry>(props: VirtualListProps<Entry>): ReactNode {
  const { entries, keyOf, label, estimate, renderEntry, onOpen, className, rowClassName } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, height: 0, width: 0 });
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  /** The row that takes the keyboard, and where it was: when it goes, the one in its place takes over. */
  const [active, setActive] = useState({ key: "", index: 0 });
  /** The row at the top of the view, and how far it is scrolled out. */
  const anchor = useRef<{ readonly key: string; readonly offset: number } | null>(null);
  const focus = useRef({ within: false, wanted: false });
  /** The row to which the keyboard has moved is to be seen whole, once the rows around it are measured. */
  const revealing = useRef(false);

  const tops = useMemo(() => {
    const positions = new Float64Array(entries.length + 1);
    entries.forEach((entry, index) => {
      positions[index + 1] = topOf(positions, index) + (heights.get(keyOf(entry)) ?? estimate(entry));
    });
    return positions;
  }, [entries, keyOf, estimate, heights]);
  const positionOf = useMemo(() => new Map(entries.map((entry, index) => [keyOf(entry), index])), [entries, keyOf]);

  const height = view.height || UNKNOWN_VIEWPORT;
  const first = indexAt(tops, view.top - OVERSCAN_PIXELS);
  const last = Math.min(entries.length - 1, indexAt(tops, view.top + height + OVERSCAN_PIXELS));
  const activeIndex = positionOf.get(active.key) ?? Math.min(active.index, Math.max(0, entries.length - 1));
  // The row that has the keyboard stays, even where it is scrolled out of sight.
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (activeIndex < first) drawn.unshift(activeIndex);
  else if (activeIndex > last) drawn.push(activeIndex);

  const readView = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const next = { top: element.scrollTop, height: element.clientHeight, width: element.clientWidth };
    setView((before) =>
      before.top === next.top && before.height === next.height && before.width === next.width ? before : next,
    );
  }, []);

  useLayoutEffect(() => {
    readView();
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(readView);
    observer.observe(element);
    return () => observer.disconnect();
  }, [readView]);

  // Another width breaks lines elsewhere.
  const { width } = view;
  useLayoutEffect(() => setHeights(new Map()), [width]);

  // Heights of what is drawn, as they really are.
  useLayoutEffect(() => {
    const real = new Map<string, number>();
    for (const row of scroller.current?.querySelectorAll<HTMLElement>("[role=row]") ?? []) {
      const key = row.dataset["key"] ?? "";
      if (row.offsetHeight > 0 && heights.get(key) !== row.offsetHeight) real.set(key, row.offsetHeight);
    }
    if (real.size > 0) setHeights(new Map([...heights, ...real]));
  });

  // The row at the top stays where it is when rows above it change in number or height.
  useLayoutEffect(() => {
    const element = scroller.current;
    const kept = anchor.current;
    const index = kept === null ? undefined : positionOf.get(kept.key);
    if (element === null || kept === null || index === undefined) return;
    const top = topOf(tops, index) + kept.offset;
    if (Math.abs(element.scrollTop - top) >= 1) {
      element.scrollTop = top;
      readView();
    }
  }, [tops, positionOf, readView]);

  // The keyboard goes with the active row, and to its successor when the row is taken away.
  useLayoutEffect(() => {
    const gone = active.key !== "" && !positionOf.has(active.key);
    const lost = gone && focus.current.within && document.activeElement === document.body;
    if (!focus.current.wanted && !lost) return;
    focus.current.wanted = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[aria-rowindex="${activeIndex + 1}"]`)
      ?.focus({ preventScroll: true });
  });

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const index = indexAt(tops, element.scrollTop);
    const entry = entries[index];
    anchor.current =
      entry === undefined || element.scrollTop <= 0
        ? null
        : { key: keyOf(entry), offset: element.scrollTop - topOf(tops, index) };
    readView();
  };

  const reveal = (index: number): void => {
    const element = scroller.current;
    if (element === null) return;
    const top = topOf(tops, index);
    const bottom = topOf(tops, index + 1);
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + height) element.scrollTop = bottom - height;
    else return;
    onScroll();
  };

  useLayoutEffect(() => {
    if (!revealing.current) return;
    reveal(activeIndex);
    revealing.current = drawn.some((index) => {
      const entry = entries[index];
      return entry !== undefined && !heights.has(keyOf(entry));
    });
  });

  const moveTo = (index: number): void => {
    const target = Math.max(0, Math.min(entries.length - 1, index));
    const entry = entries[target];
    if (entry === undefined) return;
    focus.current.wanted = true;
    revealing.current = true;
    setActive({ key: keyOf(entry), index: target });
    reveal(target);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // Enter within a control of the row belongs to it.
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute("role") === "row";
    const page = Math.max(1, Math.floor(height / PAGE_ROW_PIXELS));
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: entries.length - 1,
    };
    const target = moves[event.key];
    const entry = entries[activeIndex];
    if (target !== undefined && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === "Enter" && onRow && entry !== undefined) {
      event.preventDefault();
      onOpen(entry);
    }
  };

  const onFocus = (event: FocusEvent<HTMLDivElement>): void => {
    focus.current.within = true;
    const key = event.target.closest<HTMLElement>("[role=row]")?.dataset["key"];
    const index = key === undefined ? undefined : positionOf.get(key);
    if (key !== undefined && index !== undefined) setActive({ key, index });
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void => {
    // A row that is taken away blurs without a successor; the keyboard is still ours then.
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) focus.current.within = false;
  };

  return (
    <div
      ref={scroller}
      className={className}
      role="grid"
      aria-label={label}
      aria-rowcount={entries.length}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div role="rowgroup" style={{ height: topOf(tops, entries.length), position: "relative" }}>
        {drawn.map((index) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const key = keyOf(entry);
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 1}
              data-key={key}
              tabIndex={index === activeIndex ? 0 : -1}
              className={rowClassName}
              style={{ position: "absolute", top: topOf(tops, index), left: 0, right: 0 }}
            >
              <div role="gridcell">{renderEntry(entry, index === activeIndex)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function topOf(tops: Float64Array, index: number): number {
  return tops[index] ?? 0;
}

/** The entry that a distance from the top falls into. */
function indexAt(tops: Float64Array, distance: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(tops, middle) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
