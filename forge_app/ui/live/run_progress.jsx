// A picture on its way: blurred preview, percent, seconds left, cancel.
import { useEffect, useState } from "react";
import { useRun } from "$/public/external/forge_app/ui/live/components/live_store.js";

function useCountdown(seconds, at) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (seconds == null) return undefined;
    const id = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(id);
  }, [seconds]);
  if (seconds == null) return null;
  return Math.max(0, seconds - Math.max(0, now - (at ?? now)) / 1000);
}

function secondsText(left, percent, working) {
  if (!working) return "Waiting for its turn";
  if (left == null) return "Working";
  if (left < 1) return percent > 80 ? "Almost done" : "Moments left";
  return left < 90 ? `${Math.ceil(left)} s left` : `${Math.ceil(left / 60)} min left`;
}

export function RunProgress({
  runId,
  status,
  progress,
  preview,
  note,
  estimateSeconds,
  label,
  onCancel,
}) {
  const live = useRun(runId);
  const percent = Math.max(progress ?? 0, live?.progress ?? 0);
  const working = status !== "queued" || live !== undefined;
  const estimate = live ? live.secondsLeft : working ? estimateSeconds : null;
  const left = useCountdown(estimate, live?.at);
  const picture = live?.preview ?? preview;

  return (
    <div className="pending" data-percent={percent}>
      {picture ? (
        <img className="pending-preview" src={picture} alt="" />
      ) : (
        <div className="pending-glow" aria-hidden="true" />
      )}
      <button
        type="button"
        className="pending-cancel icon-btn icon-btn-sm"
        aria-label={`Cancel ${label}`}
        title="Cancel"
        onClick={() => onCancel?.(runId)}
      >
        <svg width="16" height="16" viewBox="0 0 24 24" fill="none" aria-hidden="true"
          stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <path d="M18 6 6 18M6 6l12 12" />
        </svg>
      </button>
      <div className="pending-foot">
        <div className="pending-line">
          <span className="pending-note">{live?.note || note || label}</span>
          <span className="num">{working ? `${Math.round(percent)}%` : ""}</span>
        </div>
        <div
          className="progress"
          role="progressbar"
          aria-label={`Progress of ${label}`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(percent)}
        >
          <div className="progress-bar" style={{ width: `${Math.max(2, percent)}%` }} />
        </div>
        <div className="pending-line pending-left num">
          {secondsText(left, percent, working)}
        </div>
      </div>
    </div>
  );
}
