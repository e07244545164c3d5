import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import { useBox } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";
import { arrange, neighbour, rowAt, rowOf } from "./layout.js";

const OVERSCAN = 700;

/** The nearest ancestor that scrolls, or the window. */
function scrollerOf(element) {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (node === document.body || node === document.documentElement) break;
    if (/(auto|scroll)/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}

/** The part of the grid that is on screen, in the grid's own pixels. */
function useWindow(ref) {
  const [span, setSpan] = useState({ top: 0, bottom: 1200 });
  useEffect(() => {
    const scroller = scrollerOf(ref.current);
    let asked = 0;
    const measure = () => {
      asked = 0;
      if (!ref.current) return;
      const grid = ref.current.getBoundingClientRect().top;
      const isWindow = scroller === window;
      const top = isWindow ? 0 : scroller.getBoundingClientRect().top;
      const height = isWindow ? window.innerHeight : scroller.clientHeight;
      setSpan({ top: top - grid, bottom: top - grid + height });
    };
    const ask = () => {
      asked ||= requestAnimationFrame(measure);
    };
    measure();
    scroller.addEventListener("scroll", ask, { passive: true });
    window.addEventListener("resize", ask);
    return () => {
      cancelAnimationFrame(asked);
      scroller.removeEventListener("scroll", ask);
      window.removeEventListener("resize", ask);
    };
  }, [ref]);
  return span;
}

function keyTarget(key, rows, active, count) {
  const screen = 4;
  switch (key) {
    case "ArrowRight":
      return active + 1;
    case "ArrowLeft":
      return active - 1;
    case "ArrowDown":
      return neighbour(rows, active, 1);
    case "ArrowUp":
      return neighbour(rows, active, -1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return rows[Math.min(rows.length - 1, rowOf(rows, active) + screen)].start;
    case "PageUp":
      return rows[Math.max(0, rowOf(rows, active) - screen)].start;
    default:
      return null;
  }
}

/**
 * A windowed grid: only the rows near the screen are in the page, however many there are.
 *
 * One cell takes part in the tab order; arrows, Home, End and Page keys move it.
 */
export function Grid({ items, target, gap, square, label, onEnd, onKey, renderCell, active, onActive, waiting }) {
  const ref = useRef(null);
  const { width } = useBox(ref);
  const span = useWindow(ref);
  const { rows, height } = useMemo(
    () => arrange(items, width, { target, gap, square }),
    [items, width, target, gap, square],
  );
  const focusWanted = useRef(false);
  const first = rowAt(rows, span.top - OVERSCAN);
  const last = Math.min(rows.length, rowAt(rows, span.bottom + OVERSCAN) + 1);
  const shown = rows.slice(first, last);
  const current = Math.min(active, Math.max(0, items.length - 1));

  useEffect(() => {
    if (items.length && span.bottom > height - 2 * OVERSCAN) onEnd();
  }, [items.length, span.bottom, height, onEnd]);

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const cell = ref.current.querySelector(`[data-index="${current}"]`);
    if (!cell) return;
    focusWanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest" });
  });

  const goTo = useCallback(
    (index) => {
      const wanted = Math.min(items.length - 1, Math.max(0, index));
      const line = rows[rowOf(rows, wanted)];
      focusWanted.current = true;
      onActive(wanted);
      if (line && (line.top < span.top || line.top + line.height > span.bottom)) {
        // Far rows are not in the page yet: bring them there, then they can take the focus.
        const scroller = scrollerOf(ref.current);
        const by = line.top < span.top ? line.top - span.top - 90 : line.top + line.height - span.bottom + 24;
        scroller.scrollBy({ top: by });
      }
    },
    [items.length, rows, span, onActive],
  );

  const onKeyDown = (event) => {
    if (!items.length) return;
    if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      const wanted = event.target.closest("[role=gridcell]") === event.target
        ? keyTarget(event.key, rows, current, items.length)
        : null;
      if (wanted !== null) {
        event.preventDefault();
        if (event.shiftKey) onKey("extend", Math.min(items.length - 1, Math.max(0, wanted)), current);
        goTo(wanted);
        return;
      }
    }
  };

  return (
    <div
      ref={ref}
      className="fg-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length || 1}
      aria-multiselectable="true"
      aria-busy={waiting || undefined}
      style={{ height: Math.max(height, 1) }}
      onKeyDown={onKeyDown}
    >
      {shown.map((line, position) => (
        <div
          key={items[line.start]?.id ?? line.start}
          role="row"
          aria-rowindex={first + position + 1}
          className="fg-row"
          style={{ transform: `translateY(${line.top}px)`, height: line.height }}
        >
          {line.cells.map((cell, column) => {
            const index = line.start + column;
            return renderCell(items[index], index, {
              left: cell.left,
              width: cell.width,
              height: line.height,
              tabIndex: index === current ? 0 : -1,
            });
          })}
        </div>
      ))}
    </div>
  );
}

/** Grey rows where pictures will be. */
export function Skeleton({ count = 18, target, gap, square }) {
  const ref = useRef(null);
  const { width } = useBox(ref);
  const shapes = useMemo(
    () => Array.from({ length: count }, (_, index) => ({ width: [4, 3, 16, 2, 3][index % 5], height: [3, 4, 9, 2, 2][index % 5] })),
    [count],
  );
  const { rows, height } = arrange(shapes, width, { target, gap, square });
  return (
    <div ref={ref} className="fg-grid" role="status" aria-label="Loading pictures" style={{ height: Math.max(height, 1) }}>
      {rows.map((line) => (
        <div key={line.top} className="fg-row" style={{ transform: `translateY(${line.top}px)`, height: line.height }}>
          {line.cells.map((cell) => (
            <span key={cell.left} className="fg-cell fp-skeleton" style={{ left: cell.left, width: cell.width, height: line.height }} />
          ))}
        </div>
      ))}
    </div>
  );
}
