// What happens to this person's generations, live, for every component of the page.
//
// One socket a tab (`/ws/events`). Ticks (progress, previews) change the small map below
// and redraw only the card they are about; facts (started, finished, ...) are handed to
// listeners. None of it passes through Reflex state.
import { useEffect, useSyncExternalStore } from "react";

const runs = new Map(); // run id -> { progress, secondsLeft, at, note, preview }
const runListeners = new Map(); // run id -> Set of callbacks
const factListeners = new Set();
const statusListeners = new Set();

let socket = null;
let users = 0;
let lastEventId = null;
let attempt = 0;
let timer = null;
let status = "closed"; // closed | connecting | open | lost

const TICKS = new Set(["run.progress", "run.preview", "generation.progress"]);
const LONGEST_WAIT_MS = 15000;
const SIGNED_OUT = 4401; // here or elsewhere: nothing of the person's may stay in sight

/**
 * Facts of the connection's own. After `RESYNC` all that is shown is to be read anew.
 * From `LISTENING` on everything is heard: what a page read before may be old.
 */
export const RESYNC = "resync";
export const LISTENING = "listening";

function setStatus(next) {
  if (status === next) return;
  status = next;
  statusListeners.forEach((fn) => fn());
}

function patchRun(id, patch) {
  runs.set(id, { ...runs.get(id), ...patch });
  runListeners.get(id)?.forEach((fn) => fn());
}

function onTick(name, data) {
  if (name === "run.progress") {
    patchRun(data.run_id, {
      progress: data.progress,
      secondsLeft: data.seconds_left ?? null,
      note: data.note ?? "",
      at: Date.now(),
    });
  } else if (name === "run.preview") {
    patchRun(data.run_id, { preview: data.preview });
  }
}

function forgetRuns() {
  runs.clear();
  runListeners.forEach((group) => group.forEach((fn) => fn()));
}

function tellFact(name, data) {
  factListeners.forEach((fn) => fn(name, data ?? {}));
}

function onMessage(message) {
  const { type, event_id: id, name, data } = JSON.parse(message.data);
  if (id) lastEventId = id;
  if (type === "hello") return tellFact(LISTENING);
  if (type === "resync") {
    // Something was missed that nobody knows any more: what is shown is to be read anew.
    forgetRuns();
    return tellFact(RESYNC);
  }
  if (type !== "event") return;
  if (TICKS.has(name)) return onTick(name, data);
  if (name === "run.finished" || name === "run.queued") runs.delete(data.run_id);
  tellFact(name, data);
}

/** To the sign-in page; what this tab held of the person is forgotten. */
function leave() {
  setStatus("closed");
  if (document.documentElement.dataset.leaving) return;
  sessionStorage.clear();
  const here = encodeURIComponent(location.pathname + location.search);
  location.assign(`/sign-in?error=ended&next=${here}`);
}

function open() {
  clearTimeout(timer);
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const after = lastEventId ? `?after=${encodeURIComponent(lastEventId)}` : "";
  setStatus(attempt === 0 ? "connecting" : "lost");
  socket = new WebSocket(`${scheme}://${location.host}/ws/events${after}`);
  socket.onopen = () => {
    attempt = 0;
    setStatus("open");
  };
  socket.onmessage = onMessage;
  socket.onclose = (event) => {
    socket = null;
    if (users === 0) return setStatus("closed");
    if (event.code === SIGNED_OUT) return leave();
    if (event.code === 1008) return setStatus("closed");
    attempt += 1;
    if (attempt > 1) setStatus("lost");
    const wait = Math.min(LONGEST_WAIT_MS, 250 * 2 ** attempt);
    timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
  };
}

function retain() {
  users += 1;
  if (users === 1 && !socket) open();
  return () => {
    users -= 1;
    if (users > 0) return;
    clearTimeout(timer);
    socket?.close();
  };
}

/** Listen to facts: `fn(name, data)`. Returns how to stop. */
export function onFact(fn) {
  factListeners.add(fn);
  return () => factListeners.delete(fn);
}

/** Keep the socket open while a component is there; gives the connection's status. */
export function useLiveSocket() {
  useEffect(retain, []);
  return useSyncExternalStore(
    (fn) => {
      statusListeners.add(fn);
      return () => statusListeners.delete(fn);
    },
    () => status,
    () => "closed",
  );
}

/** The newest ticks of one run, or undefined. */
export function useRun(id) {
  return useSyncExternalStore(
    (fn) => {
      if (!runListeners.has(id)) runListeners.set(id, new Set());
      runListeners.get(id).add(fn);
      return () => {
        runListeners.get(id)?.delete(fn);
        if (!runListeners.get(id)?.size) runListeners.delete(id);
      };
    },
    () => runs.get(id),
    () => undefined,
  );
}
