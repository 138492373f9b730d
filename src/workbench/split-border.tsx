/** The border between grid and pane: dragged with the pointer, moved with the arrow keys. */
import {
  useCallback,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";

/** Excel's pane is so wide at least, and the grid keeps as much. */
const smallest = 270;
const usual = { width: 380, height: 320 } as const;
const stepPixels = 16;

/** As in workbench.css: the pane stands below the grid. */
const narrow = "(max-width: 860px)";

function followWidth(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function isNarrow(): boolean {
  return window.matchMedia(narrow).matches;
}

export interface SplitBorderProps {
  readonly label: string;
  readonly isHidden: boolean;
  /** The element that holds grid, border and pane. */
  readonly body: () => HTMLElement | null;
}

export function SplitBorder({ label, isHidden, body }: SplitBorderProps): ReactNode {
  const [size, setSize] = useState<number>(usual.width);
  const [isDragged, setDragged] = useState(false);
  const isStacked = useSyncExternalStore(followWidth, isNarrow);
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);

  const measure = useCallback((): number => {
    const pane = body()?.querySelector<HTMLElement>(".bench-pane");
    return isNarrow() ? (pane?.offsetHeight ?? usual.height) : (pane?.offsetWidth ?? usual.width);
  }, [body]);

  const resize = useCallback(
    (wanted: number) => {
      const element = body();
      if (element === null) return;
      const whole = isNarrow() ? element.clientHeight : element.clientWidth;
      const least = isNarrow() ? 120 : smallest;
      const next = Math.round(Math.max(least, Math.min(wanted, whole - least)));
      element.style.setProperty(isNarrow() ? "--bench-pane-height" : "--bench-pane-width", `${String(next)}px`);
      setSize(next);
      // The grid measures its surroundings when the window's size changes.
      window.dispatchEvent(new Event("resize"));
    },
    [body],
  );

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current === null) return;
    const at = isNarrow() ? event.clientY : event.clientX;
    resize(start.current.size + start.current.at - at);
  };
  const finish = () => {
    start.current = null;
    setDragged(false);
    body()?.removeAttribute("data-dragged");
  };
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const [grow, shrink] = isNarrow() ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    if (event.key === grow) resize(measure() + stepPixels);
    else if (event.key === shrink) resize(measure() - stepPixels);
    else if (event.key === "Home") resize(0);
    else if (event.key === "End") resize(Infinity);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="bench-border"
      role="separator"
      tabIndex={0}
      hidden={isHidden}
      data-dragged={isDragged}
      aria-label={label}
      aria-orientation={isStacked ? "horizontal" : "vertical"}
      aria-valuenow={size}
      aria-valuemin={smallest}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: isNarrow() ? event.clientY : event.clientX, size: measure() };
        setDragged(true);
        body()?.setAttribute("data-dragged", "true");
      }}
      onPointerMove={drag}
      onPointerUp={finish}
      onPointerCancel={finish}
      onDoubleClick={() => resize(isNarrow() ? usual.height : usual.width)}
      onKeyDown={move}
    />
  );
}
