import { useEffect, useMemo, useReducer, useState } from "react";

import { api } from "$/public/external/forge_app/ui/pictures/assets/api.js";

const START = {
  images: null, base: null, active: null, layers: [], done: [], undone: [], feather: 12, matchColours: true,
};

/** `done` holds every operation in order, each with the layer it belongs to. */
function reduce(state, action) {
  switch (action.type) {
    case "loaded": {
      const [base, ...rest] = action.images;
      return { ...START, images: action.images, base: base?.id, layers: rest.map((image) => image.id), active: rest[0]?.id ?? null };
    }
    case "base": {
      const layers = state.layers.filter((id) => id !== action.id);
      // Regions are fractions of the base: another base starts them anew.
      return {
        ...state, base: action.id, layers: [...layers, state.base], active: layers[0] ?? state.base, done: [], undone: [],
      };
    }
    case "activate":
      return { ...state, active: action.id };
    case "move": {
      const at = state.layers.indexOf(action.id);
      const to = at + action.by;
      if (to < 0 || to >= state.layers.length) return state;
      const layers = [...state.layers];
      layers.splice(to, 0, ...layers.splice(at, 1));
      return { ...state, layers };
    }
    case "remove": {
      const layers = state.layers.filter((id) => id !== action.id);
      return {
        ...state,
        layers,
        active: state.active === action.id ? layers[0] ?? null : state.active,
        done: state.done.filter((operation) => operation.layer !== action.id),
        undone: [],
      };
    }
    case "paint":
      return { ...state, done: [...state.done, { ...action.operation, layer: state.active }], undone: [] };
    case "adjust":
      return { ...state, done: [...state.done.slice(0, -1), { ...action.operation, layer: state.active }], undone: [] };
    case "undo":
      if (!state.done.length) return state;
      return { ...state, done: state.done.slice(0, -1), undone: [...state.undone, state.done.at(-1)], active: state.done.at(-1).layer };
    case "redo":
      if (!state.undone.length) return state;
      return { ...state, undone: state.undone.slice(0, -1), done: [...state.done, state.undone.at(-1)], active: state.undone.at(-1).layer };
    case "set":
      return { ...state, ...action.values };
    default:
      throw new Error(`no such action: ${action.type}`);
  }
}

/** The rectangle that keys move: the last thing done, if it is one of the active layer. */
export function movableOf({ done, active }) {
  const last = done.at(-1);
  return last?.kind === "rectangle" && last.layer === active ? last : null;
}

/** What of a layer's operations still counts: nothing before its last *clear*. */
export function operationsOf(done, id) {
  const own = done.filter((operation) => operation.layer === id);
  const cleared = own.map((operation) => operation.kind).lastIndexOf("clear");
  return own.slice(cleared + 1);
}

/** The pictures of a merge and everything done to them. */
export function useWorkspace(ids) {
  const key = ids.join();
  const [state, send] = useReducer(reduce, START);
  const [error, setError] = useState(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const wanted = key ? key.split(",") : [];
    const control = new AbortController();
    setError(null);
    Promise.allSettled(wanted.map((id) => api.image(id, control.signal))).then((answers) => {
      if (control.signal.aborted) return;
      const failed = answers.find((answer) => answer.status === "rejected" && answer.reason.status !== 404);
      if (failed) {
        setError(failed.reason);
        return;
      }
      send({ type: "loaded", images: answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : [])) });
    });
    return () => control.abort();
  }, [key, round]);
  const byId = useMemo(() => new Map((state.images ?? []).map((image) => [image.id, image])), [state.images]);
  return { state, send, byId, error, again: () => setRound((value) => value + 1) };
}

/** The thumbnails as elements that can be drawn, once they are here. */
export function usePictures(images) {
  const [pictures, setPictures] = useState(new Map());
  useEffect(() => {
    let wanted = true;
    setPictures(new Map());
    (images ?? []).forEach((image) => {
      const picture = new Image();
      picture.src = image.thumbnails?.["1024"] ?? image.url;
      picture.decode().then(
        () => wanted && setPictures((old) => new Map(old).set(image.id, picture)),
        () => wanted && setPictures((old) => new Map(old).set(image.id, null)),
      );
    });
    return () => {
      wanted = false;
    };
  }, [images]);
  return pictures;
}
