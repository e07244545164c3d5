// Opens the live socket for the page and hands facts to the server's handlers.
import { useEffect, useRef } from "react";
import { onFact, useLiveSocket } from "$/public/external/forge_app/ui/live/components/live_store.js";

// Facts of one job that arrive together (several runs done) need one refresh.
const GATHER_MS = 40;

export function LiveEvents({ onJob, onResync }) {
  const handlers = useRef({});
  handlers.current = { onJob, onResync };
  const status = useLiveSocket();

  useEffect(() => {
    const waiting = new Map();
    const stop = onFact((name, data) => {
      if (name === "resync") return handlers.current.onResync?.();
      const job = data.job_id;
      if (!job || waiting.has(job) || !/^(generation|run)\./.test(name)) return;
      waiting.set(
        job,
        setTimeout(() => {
          waiting.delete(job);
          handlers.current.onJob?.(job);
        }, GATHER_MS),
      );
    });
    return () => {
      stop();
      waiting.forEach(clearTimeout);
    };
  }, []);

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
