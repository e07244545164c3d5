import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { api, onImageChanged } from "$/public/external/forge_app/ui/pictures/assets/api.js";

const FIRST = 60;
const NEXT = 200;
const SHORT_MS = 40;

/** Whether an image still belongs to a view after it was changed. */
function belongs(image, query) {
  if (Boolean(image.deleted_at) !== Boolean(query.deleted)) return false;
  if (!query.deleted && image.rejected !== Boolean(query.rejected)) return false;
  return !query.favorite || image.favorite;
}

/**
 * The pictures of a filter, page after page by cursor.
 *
 * While a new filter loads, the old pictures stay (`stale`), so that nothing flashes.
 */
export function useFeed(query) {
  const key = JSON.stringify(query);
  const [state, setState] = useState({ key: null, items: [], status: "loading", error: null });
  const cursor = useRef(null);
  const busy = useRef(null);
  const [round, setRound] = useState(0);

  const load = useCallback(async (filter, first) => {
    if (busy.current && !first) return true;
    busy.current?.abort();
    const control = new AbortController();
    busy.current = control;
    const name = JSON.stringify(filter);
    setState((old) => ({ ...old, status: first ? "loading" : "more", error: null }));
    try {
      const page = await api.list(filter, {
        cursor: first ? null : cursor.current,
        limit: first ? FIRST : NEXT,
        signal: control.signal,
      });
      cursor.current = page.next_cursor;
      setState((old) => {
        const before = first ? [] : old.items;
        const known = new Set(before.map((image) => image.id));
        const fresh = page.items.filter((image) => !known.has(image.id));
        return { key: name, items: [...before, ...fresh], status: "ready", error: null };
      });
      return true;
    } catch (error) {
      if (error.name !== "AbortError") setState((old) => ({ ...old, status: "failed", error }));
      return false;
    } finally {
      if (busy.current === control) busy.current = null;
    }
  }, []);

  useEffect(() => {
    cursor.current = null;
    load(JSON.parse(key), true);
  }, [key, round, load]);

  useEffect(() => () => busy.current?.abort(), []);

  const change = useCallback((back) => {
    setState((old) => ({ ...old, items: back(old.items) }));
  }, []);

  useEffect(
    () =>
      onImageChanged((image) => {
        const filter = JSON.parse(key);
        change((items) =>
          items.flatMap((item) => {
            if (item.id !== image.id) return [item];
            const next = { ...item, ...image };
            return belongs(next, filter) ? [next] : [];
          }),
        );
      }),
    [key, change],
  );

  const more = useCallback(async () => {
    if (cursor.current) await load(JSON.parse(key), false);
  }, [key, load]);

  const all = useCallback(async () => {
    let going = true;
    while (going && cursor.current) {
      if (busy.current) await new Promise((done) => setTimeout(done, SHORT_MS));
      else going = await load(JSON.parse(key), false);
    }
  }, [key, load]);

  return useMemo(
    () => ({
      items: state.items,
      status: state.status,
      error: state.error,
      stale: state.key !== key,
      ended: state.status === "ready" && state.key === key && !cursor.current,
      more,
      all,
      change,
      reload: () => setRound((value) => value + 1),
    }),
    [state, key, more, all, change],
  );
}

/** What the filter controls offer, with counts; read again on `refresh()`. */
export function useFacets() {
  const [facets, setFacets] = useState(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    api
      .facets(control.signal)
      .then(setFacets)
      .catch((error) => {
        // The grid reports what is wrong; without counts the controls still work.
        if (error.name !== "AbortError") setFacets(null);
      });
    return () => control.abort();
  }, [round]);
  const refresh = useCallback(() => setRound((value) => value + 1), []);
  return { facets, refresh };
}
