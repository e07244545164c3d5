/** The presets that the address asks for, page by page, and what is done to them. */
import { useCallback, useEffect, useRef, useState } from "react";

import { attempt, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { announcePresets, onPresetsChanged, presetsApi } from "$/public/external/forge_app/ui/presets/assets/api.js";

const PAGE = 48;

export function useShelf(filter) {
  const [state, setState] = useState({ items: [], next: null, status: "loading", error: null });
  const [round, setRound] = useState(0);
  const shown = useRef(null);
  const query = JSON.stringify(filter);
  useEffect(() => {
    const control = new AbortController();
    const same = shown.current === query;
    shown.current = query;
    setState((old) => ({ ...old, status: same && old.status === "ready" ? "ready" : "loading", error: null }));
    presetsApi.list({ ...JSON.parse(query), limit: PAGE }, control.signal).then(
      ({ items, next_cursor: next }) => setState({ items, next, status: "ready", error: null }),
      (error) => error.name !== "AbortError" && setState({ items: [], next: null, status: "failed", error }),
    );
    return () => control.abort();
  }, [query, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  useEffect(() => onPresetsChanged(reload), [reload]);
  const more = () =>
    attempt(async () => {
      const page = await presetsApi.list({ ...filter, limit: PAGE, cursor: state.next });
      setState((old) => {
        const known = new Set(old.items.map((item) => item.id));
        const fresh = page.items.filter((item) => !known.has(item.id));
        return { ...old, items: [...old.items, ...fresh], next: page.next_cursor };
      });
    });
  return { ...state, reload, more };
}

/** Folders and counts; they are a help only, so without them the page does as well. */
export function useFolders() {
  const [folders, setFolders] = useState({ folders: {}, mine: 0, shared: 0, deleted: 0 });
  useEffect(() => {
    const read = () => presetsApi.folders().then(setFolders, () => {});
    read();
    return onPresetsChanged(read);
  }, []);
  return folders;
}

const done = (work) =>
  attempt(async () => {
    const result = await work();
    announcePresets();
    return result;
  });

export const shelf = {
  remove: (preset) =>
    done(async () => {
      await presetsApi.remove(preset.id);
      toast(`“${preset.name}” deleted`, {
        duration: 10_000,
        action: { label: "Undo", onClick: () => done(() => presetsApi.restore(preset.id)) },
      });
    }),
  restore: (preset) =>
    done(async () => {
      await presetsApi.restore(preset.id);
      toast.success(`“${preset.name}” is back`);
    }),
  duplicate: (preset) =>
    done(async () => {
      const made = await presetsApi.duplicate(preset.id);
      toast.success(`Saved as “${made.name}”`);
    }),
  share: (preset) =>
    done(async () => {
      await presetsApi.change(preset.id, { shared: !preset.shared });
      toast.success(preset.shared ? "Only you see it now" : "Everybody on this instance can use it now");
    }),
  exportAll: () => attempt(() => presetsApi.export()),
  exportOne: (preset) => attempt(() => presetsApi.export([preset.id])),
  importFile: (file) =>
    done(async () => {
      let document;
      try {
        document = JSON.parse(await file.text());
      } catch {
        throw new Error("This file is no JSON; choose one that was exported from here.");
      }
      const { items } = await presetsApi.import(document);
      toast.success(items.length === 1 ? `“${items[0].name}” imported` : `${items.length} presets imported`);
    }),
};
