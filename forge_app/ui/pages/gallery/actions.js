import { useCallback, useRef, useState } from "react";

import { announce, api } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { changeImage } from "$/public/external/forge_app/ui/pictures/assets/changes.js";
import { attempt, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { plural } from "$/public/external/forge_app/ui/pictures/assets/format.js";

const UNDO_MS = 10_000;

function tagsAfter(image, action, tag) {
  const others = image.tags.filter((name) => name !== tag);
  return action === "tag" ? [...others, tag] : others;
}

/**
 * Everything the gallery does to pictures: shown at once, sent, and taken back when the
 * server refuses. What takes pictures out of sight offers *Undo*.
 */
export function useActions({ feed, refresh, onGone }) {
  const [busy, setBusy] = useState(null);
  const items = useRef(feed.items);
  items.current = feed.items;

  const patch = useCallback(
    async (image, changes) => {
      if ((await changeImage(image, changes)) && "tags" in changes) refresh();
    },
    [refresh],
  );

  /** Takes pictures out of the grid; returns how to put them back where they were. */
  const hide = useCallback(
    (ids) => {
      const gone = new Set(ids);
      const before = items.current;
      feed.change((now) => now.filter((image) => !gone.has(image.id)));
      onGone(ids);
      return () => {
        const missing = before.filter((image) => gone.has(image.id));
        feed.change((now) => {
          const present = new Set(now.map((image) => image.id));
          const back = missing.filter((image) => !present.has(image.id));
          return [...now, ...back].sort((a, b) => (a.created_at < b.created_at ? 1 : a.created_at > b.created_at ? -1 : 0));
        });
      };
    },
    [feed, onGone],
  );

  const withUndo = useCallback(
    async (ids, { action, undo, said }) => {
      const back = hide(ids);
      try {
        await api.bulk(ids, action);
      } catch (error) {
        back();
        toast.error(error.message);
        return;
      }
      refresh();
      toast(`${plural(ids.length, "picture")} ${said}`, {
        duration: UNDO_MS,
        action: {
          label: "Undo",
          onClick: () =>
            attempt(async () => {
              await api.bulk(ids, undo);
              back();
              refresh();
            }),
        },
      });
    },
    [hide, refresh],
  );

  const bulk = useCallback(
    async (images, action, value) => {
      const ids = images.map((image) => image.id);
      switch (action) {
        case "delete":
          return withUndo(ids, { action, undo: "restore", said: "moved to the bin" });
        case "restore":
          return withUndo(ids, { action, undo: "delete", said: "restored" });
        case "reject":
          return withUndo(ids, { action, undo: "unreject", said: "rejected" });
        case "unreject":
          return withUndo(ids, { action, undo: "reject", said: "taken back" });
        case "purge":
          return attempt(async () => {
            await api.bulk(ids, "purge");
            hide(ids);
            refresh();
            toast.success(`${plural(ids.length, "picture")} deleted for good`);
          });
        case "tag":
        case "untag":
          return attempt(async () => {
            await api.bulk(ids, action, { tags: [value] });
            images.forEach((image) => announce({ id: image.id, tags: tagsAfter(image, action, value) }));
            refresh();
          });
        case "favorite":
        case "unfavorite":
          return attempt(async () => {
            await api.bulk(ids, action);
            images.forEach((image) => announce({ id: image.id, favorite: action === "favorite" }));
          });
        case "rate":
          return attempt(async () => {
            await api.bulk(ids, action, { rating: value });
            images.forEach((image) => announce({ id: image.id, rating: value }));
          });
        case "export":
          setBusy("export");
          await attempt(() => api.export(ids));
          setBusy(null);
          return undefined;
        default:
          throw new Error(`no such action: ${action}`);
      }
    },
    [withUndo, hide, refresh],
  );

  return { patch, bulk, busy };
}
