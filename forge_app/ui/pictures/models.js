import { useEffect, useSyncExternalStore } from "react";

import { api } from "./api.js";
import { learnTitles } from "./format.js";

const listeners = new Set();
let asked = false;
let version = 0;

function ask() {
  if (asked) return;
  asked = true;
  api.models().then(
    ({ items }) => {
      learnTitles(items);
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
