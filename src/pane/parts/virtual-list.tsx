import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
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

/**
 * A list of thousands of which only what can be seen is drawn. It keeps the row that stands at the top where it is
 * when entries come and go, and one row takes the keyboard: arrows, Page Up and Down, Home and End move, Enter opens.
 */
export function VirtualList<Entry>(props: VirtualListProps<Entry>): ReactNode {
  const { entries, keyOf, label, estimate, renderEntry, onOpen, className, rowClassName } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, height: 0, width: 0 });
  const [active, setActive] = useState<string | null>(null);
  const focusWanted = useRef(false);
  const anchor = useRef<{ readonly key: string; readonly offset: number } | null>(null);

  const tops = useMemo(() => {
    void measured;
    const positions = new Float64Array(entries.length + 1);
    entries.forEach((entry, index) => {
      positions[index + 1] = positions[index] + (heights.current.get(keyOf(entry)) ?? estimate(entry));
    });
    return positions;
  }, [entries, keyOf, estimate, measured]);
  const positionOf = useMemo(() => new Map(entries.map((entry, index) => [keyOf(entry), index])), [entries, keyOf]);

  const height = view.height || UNKNOWN_VIEWPORT;
  const first = indexAt(tops, view.top - OVERSCAN_PIXELS);
  const last = Math.min(entries.length - 1, indexAt(tops, view.top + height + OVERSCAN_PIXELS));
  const activeIndex = (active === null ? undefined : positionOf.get(active)) ?? 0;

  const readView = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight, clientWidth } = element;
    setView((before) => {
      if (before.top === top && before.height === clientHeight && before.width === clientWidth) return before;
      // Another width breaks lines elsewhere.
      if (before.width !== clientWidth) heights.current.clear();
      return { top, height: clientHeight, width: clientWidth };
    });
  }, []);

  useLayoutEffect(() => {
    readView();
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(readView);
    observer.observe(element);
    return () => observer.disconnect();
  }, [readView]);

  // The row at the top stays where it is when rows above it change in number or height.
  useLayoutEffect(() => {
    const element = scroller.current;
    const kept = anchor.current;
    if (element === null || kept === null) return;
    const index = positionOf.get(kept.key);
    if (index === undefined) return;
    const top = tops[index] + kept.offset;
    if (Math.abs(element.scrollTop - top) >= 1) {
      element.scrollTop = top;
      readView();
    }
  }, [tops, positionOf, readView]);

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const index = indexAt(tops, element.scrollTop);
    const entry = entries[index];
    anchor.current =
      entry === undefined || element.scrollTop <= 0
        ? null
        : { key: keyOf(entry), offset: element.scrollTop - tops[index] };
    readView();
  };

  const measure = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return;
    const key = element.dataset["key"] ?? "";
    const real = element.offsetHeight;
    if (real > 0 && heights.current.get(key) !== real) {
      heights.current.set(key, real);
      setMeasured((times) => times + 1);
    }
  }, []);

  const moveTo = (index: number): void => {
    const target = Math.max(0, Math.min(entries.length - 1, index));
    const entry = entries[target];
    const element = scroller.current;
    if (entry === undefined || element === null) return;
    setActive(keyOf(entry));
    focusWanted.current = true;
    const top = tops[target];
    const bottom = tops[target + 1];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + height) element.scrollTop = bottom - height;
    onScroll();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // Keys within a control of the row belong to it.
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute("role") === "row";
    const page = Math.max(1, Math.floor(height / 90));
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

  return (
    <div
      ref={scroller}
      className={className}
      role="grid"
      aria-label={label}
      aria-rowcount={entries.length}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: tops[entries.length], position: "relative" }}>
        <div role="rowgroup" style={{ position: "absolute", top: tops[first], left: 0, right: 0 }}>
          {entries.slice(first, last + 1).map((entry, offset) => {
            const index = first + offset;
            const key = keyOf(entry);
            return (
              <Row
                key={key}
                entryKey={key}
                index={index}
                tabbable={index === activeIndex || (index === first && (activeIndex < first || activeIndex > last))}
                focusWanted={index === activeIndex ? focusWanted : null}
                measure={measure}
                onFocus={() => setActive(key)}
                {...(rowClassName === undefined ? {} : { className: rowClassName })}
              >
                {renderEntry(entry, index === activeIndex)}
              </Row>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly entryKey: string;
  readonly index: number;
  readonly tabbable: boolean;
  readonly focusWanted: RefObject<boolean> | null;
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly onFocus: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

function Row({ entryKey, index, tabbable, focusWanted, measure, onFocus, className, children }: RowProps): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    measure(element.current);
    if (focusWanted?.current === true) {
      focusWanted.current = false;
      element.current?.focus({ preventScroll: true });
    }
  });
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 1}
      data-key={entryKey}
      tabIndex={tabbable ? 0 : -1}
      className={className}
      onFocus={(event) => {
        if (event.target === event.currentTarget || event.currentTarget.contains(event.target)) onFocus();
      }}
    >
      <div role="gridcell">{children}</div>
    </div>
  );
}

/** The entry that a distance from the top falls into. */
function indexAt(tops: Float64Array, distance: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle] <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
