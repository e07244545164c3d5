// Opens the live socket for the page, and hands facts to the server's handlers.
import { useEffect, useRef } from "react";
import { LISTENING, onFact, RESYNC, useLiveSocket } from "$/public/external/forge_app/ui/live/components/live_store.js";

// Facts of one job that arrive together (several runs done) need one refresh.
const GATHER_MS = 40;
const CHANGES = /^image\.(rated|favorited|rejected|deleted|restored|purged)$/;

/** Calls `onJob(jobId)` once for facts of a job that come together. */
export function JobFacts({ about, onJob, onResync, onListening }) {
  const handlers = useRef({});
  handlers.current = { onJob, onResync, onListening };

  useEffect(() => {
    const wanted = new RegExp(`^(${about ?? "generation|run"})\\.`);
    const waiting = new Map();
    const stop = onFact((name, data) => {
      if (name === RESYNC) return handlers.current.onResync?.();
      if (name === LISTENING) return handlers.current.onListening?.();
      const job = data.job_id;
      if (!job || waiting.has(job) || !wanted.test(name)) return;
      const tell = () => {
        waiting.delete(job);
        handlers.current.onJob?.(job);
      };
      waiting.set(job, setTimeout(tell, GATHER_MS));
    });
    return () => {
      stop();
      waiting.forEach((timer) => clearTimeout(timer));
    };
  }, [about]);
  return null;
}

/** Calls `onImages(ids)` when pictures were rated, kept, rejected, deleted or restored. */
export function ImageFacts({ onImages }) {
  const handler = useRef();
  handler.current = onImages;

  useEffect(() => {
    const ids = new Set();
    let timer = null;
    const tell = () => {
      timer = null;
      handler.current?.([...ids]);
      ids.clear();
    };
    const stop = onFact((name, data) => {
      if (!CHANGES.test(name) || !data.image_ids) return;
      data.image_ids.forEach((id) => ids.add(id));
      timer ??= setTimeout(tell, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return null;
}

/** The socket itself; says when it is lost. */
export function LiveSocket() {
  const status = useLiveSocket();
  return (
    <div role="status" aria-live="polite">
      {status === "lost" && (
        <div className="connection-lost">
          <span className="spinner" aria-hidden="true" />
          Connection lost. Trying to reach the forge again…
        </div>
      )}
    </div>
  );
}
