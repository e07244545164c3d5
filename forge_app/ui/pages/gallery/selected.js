import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** Which pictures are selected: by id, with an anchor from which Shift reaches. */
export function useSelection(items) {
  const [chosen, setChosen] = useState(() => new Set());
  const [reaching, setReaching] = useState(false);
  const anchor = useRef(0);
  const now = useRef({});
  now.current = { items, reaching };

  const toggle = useCallback((id, index) => {
    anchor.current = index;
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);

  const add = useCallback((from, to) => {
    const [low, high] = from < to ? [from, to] : [to, from];
    const ids = now.current.items.slice(low, high + 1).map((image) => image.id);
    setChosen((old) => new Set([...old, ...ids]));
  }, []);

  const reach = useCallback((index) => add(anchor.current, index), [add]);

  const extend = useCallback(
    (from, to) => {
      add(from, to);
      anchor.current = to;
    },
    [add],
  );

  const clear = useCallback(() => {
    setReaching(false);
    setChosen((old) => (old.size ? new Set() : old));
  }, []);

  const drop = useCallback((ids) => {
    setChosen((old) => {
      const next = new Set(old);
      ids.forEach((id) => next.delete(id));
      return next;
    });
  }, []);

  const set = useCallback((ids) => setChosen(new Set(ids)), []);

  /** Loads what is not loaded yet, then selects everything. */
  const selectAll = useCallback(async (feed) => {
    setReaching(true);
    setChosen(new Set(now.current.items.map((image) => image.id)));
    await feed.all();
    setReaching((still) => {
      // Escape while loading gives it up.
      if (still) setTimeout(() => setChosen(new Set(now.current.items.map((image) => image.id))));
      return false;
    });
  }, []);

  // What left the view is no longer selected.
  useEffect(() => {
    setChosen((old) => {
      if (!old.size) return old;
      const present = new Set(items.map((image) => image.id));
      const kept = [...old].filter((id) => present.has(id));
      return kept.length === old.size ? old : new Set(kept);
    });
  }, [items]);

  return useMemo(() => {
    const images = chosen.size ? items.filter((image) => chosen.has(image.id)) : [];
    return {
      ids: images.map((image) => image.id),
      images,
      reaching,
      has: (id) => chosen.has(id),
      toggle, reach, extend, clear, drop, set, selectAll,
    };
  }, [chosen, items, reaching, toggle, reach, extend, clear, drop, set, selectAll]);
}
