import { useEffect, useSyncExternalStore } from "react";

import { api } from "./api.js";
import { learnTitles } from "./format.js";

const listeners = new Set();
const byId = new Map();
let asked = false;
let version = 0;

function ask() {
  if (asked) return;
  asked = true;
  api.models().then(
    ({ items }) => {
      learnTitles(items);
      items.forEach((model) => byId.set(model.id, model));
      version += 1;
      listeners.forEach((tell) => tell());
    },
    () => {
      asked = false; // names made from the ids do until the next component asks
    },
  );
}

/** Draws the component anew once the catalog's own names of the models are known. */
export function useModelNames() {
  useEffect(ask, []);
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => version,
    () => 0,
  );
}

/** Whether an image can be had as SVG: its model says so, and is the one that made it. */
export function hasVectors(image, version) {
  const model = byId.get(image.model);
  const same = version === undefined || !model?.version || model.version === version;
  return Boolean(model?.available && model.capabilities.vectors && same && image.kind === "generated");
}

/** A model as the catalog lists it, once that is known. */
export function knownModel(id) {
  return byId.get(id);
}
